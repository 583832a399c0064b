const filters = document.querySelector("form.filters");
const cards = [...document.querySelectorAll(".fault")];
const count = document.querySelector(".count");

function narrow() {
  const wanted = Object.fromEntries(new FormData(filters));
  const words = wanted.text.toLowerCase().trim();
  let shown = 0;
  for (const card of cards) {
    const of = card.dataset;
    const fits = (!wanted.kind || of.kind === wanted.kind)
      && (!wanted.style || of.style === wanted.style)
      && (!wanted.held || of.held === wanted.held)
      && (!wanted.why || of.why.split("|").includes(wanted.why))
      && (!words || card.textContent.toLowerCase().includes(words));
    card.hidden = !fits;
    shown += fits;
  }
  count.textContent = `${shown} dari ${cards.length} ditampilkan`;
}

if (filters) {
  filters.hidden = false;
  filters.addEventListener("input", narrow);
  filters.addEventListener("submit", (event) => event.preventDefault());
  document.querySelector(".open").addEventListener("click", () => {
    const shut = cards.some((card) => !card.hidden && !card.open);
    for (const card of cards) if (!card.hidden) card.open = shut;
  });
  narrow();
}
