"""Who of two says it; and what both say, or one says in other words."""

CHANGED = [
    (
        "According to the company the pit was unsafe",
        "According to the union the pit was unsafe, while the company denies it",
        "AM327 says “the company the pit was unsafe”, and its quote “the union the pit was unsafe”: another one says so there",
    ),
    (
        "The mill claims that the river is poisoned",
        "The farmers claim the river is poisoned; the mill insists that it is clean",
        "AM327 says “The mill claims that the river is poisoned”, and its quote “The farmers claim the river is poisoned”: it is said of another there",
    ),
    (
        "The admiral warned that the reef was uncharted",
        "The pilots warned that the reef was uncharted, though the admiral wrote that it was on every map",
        "AM327 says “The admiral warned that the reef was uncharted”, and its quote “The pilots warned that the reef was uncharted”: it is said of another there",
    ),
    (
        "The bank says that the letter was forged",
        "Her lawyer says that the letter was forged, and the bank says nothing",
        "AM327 says “The bank says that the letter was forged”, and its quote “Her lawyer says that the letter was forged”: another one says so there",
    ),
    (
        "The farmers believe that the cows caught it from badgers",
        "The vets believe the cows caught it from badgers, but the farmers blame the feed",
        "AM327 says “The farmers believe that the cows caught it from badgers”, and its quote “The vets believe the cows caught it from badgers”: it is said of another there",
    ),
    (
        "Patients of the clinic say that the cure is useless",
        "Doctors at the clinic say the cure is useless. Its patients swear by it",
        "AM330 says “patients”, but its quote says “doctors”",
    ),
    (
        "The label told the court that the tape was stolen",
        "The singer told the court that the tape was stolen, while the label told it that she had sold it",
        "AM327 says “The label told the court that the tape was stolen”, and its quote “The singer told the court that the tape was stolen”: another one says so there",
    ),
    (
        "The engineers said that the dam would hold",
        "The minister said that the dam would hold, but the engineers predicted a breach",
        "AM327 says “The engineers said that the dam would hold”, and its quote “The minister said that the dam would hold”: it is said of another there",
    ),
    (
        "The audience called the film a bore",
        "Critics called the film a bore; the audience loved it",
        "AM327 says “The audience called the film a bore”, and its quote “Critics called the film a bore”: it is said of another there",
    ),
]

THE_SAME = [
    (
        "The farmers say that the river is poisoned",
        "The farmers claim the river is poisoned; the mill insists that it is clean",
    ),
    (
        "The mill says that the river is clean",
        "The farmers claim the river is poisoned; the mill insists that it is clean",
    ),
    (
        "The admiral wrote that the reef was on every map",
        "The pilots warned that the reef was uncharted, though the admiral wrote that it was on every map",
    ),
    (
        "The bank says that the letter was forged",
        "Her lawyer says that the letter was forged, and the bank agrees",
    ),
    (
        "The farmers believe that the cows caught it from badgers",
        "The vets believe the cows caught it from badgers, and so do the farmers",
    ),
    (
        "The engineers said that the dam would hold",
        "The minister said, and the engineers confirmed, that the dam would hold",
    ),
    (
        "The label told the court that the tape was stolen",
        "The singer told the court that the tape was stolen, as the label had told it before",
    ),
    (
        "The audience called the film a bore",
        "Critics called the film a bore, a word that the audience used as well",
    ),
    (
        "The mill said that the river is clean",
        "The spokesman of the mill said that the river is clean",
    ),
    (
        "The spokesman says that the mill has cleaned the river",
        "The mill, its spokesman says, has cleaned the river",
    ),
    (
        "The mill told the council that the river is clean",
        "The council was told by the mill that the river is clean",
    ),
    (
        "The admiral did not say that the reef was charted",
        "Neither the pilots nor the admiral said that the reef was charted",
    ),
    (
        "The owner says that the roof is sound",
        "The mayor said that the owner says that the roof is sound",
    ),
    (
        "According to the inspectors the pit was unsafe",
        "According to the union the pit was unsafe, and the inspectors say the same",
    ),
    (
        "Jan Berg said that the pool leaks",
        "The report said the pool leaks. Its author, Jan Berg, said so again in May",
    ),
    (
        "The company says that the pit is unsafe",
        "The union says that the pit is unsafe, a view that the company shares",
    ),
    (
        "The company says that the pit is unsafe",
        "The union and the company say that the pit is unsafe",
    ),
    (
        "The company said that the pit was unsafe",
        "Asked about the pit, the company said that it was unsafe",
    ),
    (
        "The company said that the pit was unsafe",
        "The union said that the pit was unsafe after the company had admitted it",
    ),
]
