// Served as it is and loaded in the head, so that the chosen theme is there before the first paint.
// It works alone: pages of the portal have no other script.
(() => {
  const key = 'etabli-theme';
  const root = document.documentElement;
  const field = 'input[name="etabli-theme"]';

  const apply = (choice) => {
    if (choice === 'light' || choice === 'dark') {
      root.dataset.theme = choice;
    } else {
      delete root.dataset.theme;
    }
  };
  const stored = () => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // storage refused: the choice lasts as long as the page
    }
  };
  const keep = (choice) => {
    try {
      if (choice === 'system') {
        localStorage.removeItem(key);
      } else {
        localStorage.setItem(key, choice);
      }
    } catch {
      // see above
    }
  };
  const mark = () => {
    for (const input of document.querySelectorAll(field)) {
      input.checked = input.value === (root.dataset.theme ?? 'system');
    }
  };

  root.dataset.themeScript = 'on';
  apply(stored());
  document.addEventListener('DOMContentLoaded', mark);
  document.addEventListener('change', (event) => {
    if (!(event.target instanceof HTMLInputElement) || !event.target.matches(field)) {
      return;
    }
    apply(event.target.value);
    keep(event.target.value);
  });
})();
