"use strict";
(() => {
  const form = document.getElementById("choice");
  if (!form) return;
  const items = [...document.querySelectorAll("tr.item")];
  const boxes = items.map((item) => item.querySelector("input[type=checkbox]"));
  const notes = items.map((item) => item.querySelector("textarea"));
  // by place and words, so that a sheet made again of a changed draft gives no item the tick of another
  const names = items.map((item, n) => `${item.querySelector(".place").textContent} ${boxes[n].ariaLabel}`);
  const home = `claimcheck sheet ${location.pathname} ${document.title}`;
  const count = () => {
    const seen = boxes.filter((box) => box.checked).length;
    document.getElementById("ticked").textContent = `${seen} of ${boxes.length} ticked`;
  };
  const apply = () => {
    const wanted = new FormData(form).getAll("standing");
    for (const item of items) item.hidden = !wanted.includes(item.dataset.standing);
  };
  // kept in this browser only; a page within a notebook, or a browser that keeps nothing, does without
  const keep = () => {
    const all = items.map((_, n) => [names[n], boxes[n].checked, notes[n].value]);
    const done = all.filter(([, seen, note]) => seen || note);
    try { localStorage.setItem(home, JSON.stringify(done)); } catch {}
  };
  const restore = () => {
    let done = [];
    try { done = JSON.parse(localStorage.getItem(home) || "[]"); } catch {}
    for (const [name, seen, note] of done) {
      const n = names.indexOf(name);
      if (n >= 0) [boxes[n].checked, notes[n].value] = [seen, note];
    }
  };
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const box of boxes) box.addEventListener("change", () => { count(); keep(); });
  for (const note of notes) note.addEventListener("input", keep);
  restore();
  apply();
  count();
})();
