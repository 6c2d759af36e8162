// Asks Argdown's reference implementation what documents mean: one JSON line in, one JSON line out.
//   node reference.mjs DIRECTORY_WITH_NODE_MODULES < lines of {"input": ..., "mode": "loose" or "strict"}
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const load = createRequire(resolve(process.argv[2], "package.json"));
const versionOne = () => load("@argdown/core/dist/argdown");
const versionTwo = () => import(pathToFileURL(load.resolve("@argdown/core")));
const { argdown } = await (async () => { try { return versionOne(); } catch { return versionTwo(); } })();

const section = one => one && one.title;
const member = one => ({
  text: (one.text ?? "").trim(),
  reference: Boolean(one.isReference),
  role: one.role ?? null,
  tags: one.tags ?? [],
  data: one.data ?? null,
  at: [one.startLine, one.startColumn],
});
const owner = one => ({
  members: one.members.map(member),
  tags: one.tags ?? [],
  data: one.data ?? null,
  section: section(one.section) ?? null,
});
const item = one => ({
  title: one.title,
  role: one.role,
  at: [one.startLine, one.startColumn],
  rules: one.inference?.inferenceRules ?? [],
  data: one.inference?.data ?? null,
});
const tree = one => ({
  title: one.title,
  level: one.level,
  tags: one.tags ?? [],
  data: one.data ?? null,
  children: one.children.map(tree),
});
const relation = one => {
  const inference = one.to.type === "inference";
  return [
    one.relationType,
    one.from.type === "argument",
    one.from.title,
    inference || one.to.type === "argument",
    inference ? one.to.argumentTitle : one.to.title,
    inference ? one.to.conclusionIndex : null,
  ];
};
const each = (all, make) => Object.entries(all ?? {}).map(([title, one]) => [title, make(one)]);

for await (const line of createInterface({ input: process.stdin })) {
  const { input, mode } = JSON.parse(line);
  let answer;
  try {
    const response = argdown.run({
      input,
      model: { mode },
      logLevel: "silent",
      logExceptions: false,
      process: ["parse-input", "build-model"],
    });
    const errors = (response.parserErrors ?? []).map(one => [one.token.startLine, one.message]);
    const thrown = (response.exceptions ?? []).map(one => [0, one.message]);
    answer = {
      errors: [...errors, ...thrown],
      frontMatter: response.frontMatter ?? null,
      statements: each(response.statements, owner),
      arguments: each(response.arguments, one => ({ ...owner(one), items: one.pcs.map(item) })),
      relations: (response.relations ?? []).map(relation),
      sections: (response.sections ?? []).map(tree),
    };
  } catch (error) {
    answer = { errors: [[0, String(error.message ?? error)]] };
  }
  console.log(JSON.stringify(answer));
}
