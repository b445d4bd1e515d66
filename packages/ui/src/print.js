// Served as it is, on pages without another script. What holds a print button is hidden until this
// has run: without it the button could do nothing, and the browser's menu prints the page.
document.addEventListener('DOMContentLoaded', () => {
  for (const holder of document.querySelectorAll('[data-print]')) {
    holder.hidden = false;
    holder.addEventListener('click', () => window.print());
  }
});
