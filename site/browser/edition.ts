// Changes the edition that the page shows; an inline script in the head has chosen the first one.
import { keepPlace } from './place.ts';

const root = document.documentElement;
const key = 'sdk';
const choices = [
  ...document.querySelectorAll<HTMLInputElement>(`input[name=${key}]`),
];

for (const choice of choices)
  choice.addEventListener('change', () => {
    show(choice.value);
    remember(choice.value);
  });
addEventListener('storage', (event) => {
  if (event.key === key) show(event.newValue);
});
// A page from the back-forward cache has not heard of what was chosen meanwhile.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) show(recall());
});

function show(sdk: string | null): void {
  const choice = choices.find(({ value }) => value === sdk);
  if (!choice || root.dataset['sdk'] === choice.value) return;
  choice.checked = true;
  keepPlace(() => {
    root.dataset['sdk'] = choice.value;
  });
}

function remember(sdk: string): void {
  const url = new URL(location.href);
  if (url.searchParams.has(key)) {
    url.searchParams.set(key, sdk);
    history.replaceState(history.state, '', url);
  }
  try {
    localStorage.setItem(key, sdk);
  } catch {
    // Where storage is blocked, the choice holds for this page.
  }
}

function recall(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
