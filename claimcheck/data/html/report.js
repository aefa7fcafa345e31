"use strict";
(() => {
  const form = document.getElementById("filter");
  const findings = [...document.querySelectorAll("article.finding")];
  const words = new Map(); // of each finding, once somebody types: there may be thousands
  const said = (one) => {
    if (!words.has(one)) words.set(one, one.textContent.toLowerCase());
    return words.get(one);
  };
  const apply = () => {
    const chosen = new FormData(form);
    const severities = chosen.getAll("severity");
    const typed = chosen.get("words").toLowerCase();
    let shown = 0;
    for (const one of findings) {
      const fits = severities.includes(one.dataset.severity)
        && (!chosen.get("rule") || one.dataset.rule === chosen.get("rule"))
        && (!chosen.get("document") || one.dataset.documents.split(" ").includes(chosen.get("document")))
        && (!typed || said(one).includes(typed));
      one.hidden = !fits;
      shown += fits;
    }
    document.getElementById("shown").textContent = `${shown} of ${findings.length} shown`;
  };
  if (form) {
    form.addEventListener("input", apply);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(apply));
  }
  for (const button of document.querySelectorAll("button.pick")) {
    button.addEventListener("click", () => {
      if (!form) return;
      form.reset();
      for (const name of ["rule", "document"]) form.elements[name].value = button.dataset[name] || "";
      apply();
      document.getElementById("findings").focus();
      form.scrollIntoView();
    });
  }
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    const details = target.closest("details");
    if (details) details.open = true;
    if (target.hidden) { form.reset(); apply(); }
    setTimeout(() => { target.scrollIntoView(); if (target.matches("article")) target.focus(); });
  };
  addEventListener("hashchange", reveal);
  reveal();
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, button")) return;
    if (event.key === "/" && form) {
      event.preventDefault();
      form.elements.words.focus();
      return;
    }
    const step = { j: 1, k: -1 }[event.key];
    if (!step) return;
    const visible = findings.filter((one) => !one.hidden);
    const now = visible.indexOf(document.activeElement.closest("article.finding"));
    const next = visible[Math.max(0, now + step)];
    if (next) { next.focus(); next.scrollIntoView({ block: "nearest" }); }
  });
})();
