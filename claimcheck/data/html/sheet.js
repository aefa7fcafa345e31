"use strict";
(() => {
  const form = document.getElementById("choice");
  if (!form) return;
  const items = [...document.querySelectorAll("tr.item")];
  const boxes = items.map((item) => item.querySelector("input[type=checkbox]"));
  const count = () => {
    const seen = boxes.filter((box) => box.checked).length;
    document.getElementById("ticked").textContent = `${seen} of ${boxes.length} ticked`;
  };
  const apply = () => {
    const wanted = new FormData(form).getAll("standing");
    for (const item of items) item.hidden = !wanted.includes(item.dataset.standing);
  };
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const box of boxes) box.addEventListener("change", count);
  apply();
  count();
})();
