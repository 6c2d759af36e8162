"use strict";
// The answers as a text file that the student sends; nothing leaves the page by itself.
document.getElementById("save").onclick = () => {
  const answers = [...document.querySelectorAll("textarea")].map((field) => `## ${field.labels[0].textContent}\n\n${field.value.trim() || "–"}\n`);
  const text = [`# ${document.title}\n`, ...answers].join("\n");
  const link = document.createElement("a");
  link.download = "peer-review.md";
  link.href = URL.createObjectURL(new Blob([text], { type: "text/markdown" }));
  document.body.append(link);
  link.click();
  link.remove();
};
