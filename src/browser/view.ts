// The reader's colours and text size: attributes of `<html>`, set before the first paint by an inline script.
import { remember, remembered } from './remembered.ts';

const key = 'ansicht';

/** Connects the form „Ansicht“ with `<html>` and with what is remembered. */
export function connectView(): void {
  const form = document.querySelector<HTMLFormElement>('.view');
  if (form === null) return;
  show(form);
  form.onchange = () => {
    remember(key, Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== '')));
    show(form);
  };
  form.onsubmit = () => form.hidePopover();
  // Other tabs, and pages that the browser kept while the reader went elsewhere.
  addEventListener('storage', () => show(form));
  addEventListener('pageshow', () => show(form));
}

function show(form: HTMLFormElement): void {
  const { dataset } = document.documentElement;
  const chosen: Record<string, string> = Object(remembered(key));
  for (const name of ['theme', 'size']) {
    const value = chosen[name] ?? '';
    dataset[name] = value;
    for (const radio of form.querySelectorAll<HTMLInputElement>(`[name=${name}]`)) {
      radio.checked = radio.value === value;
    }
  }
  const { theme } = dataset;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('[name=theme-color]')) {
    const { scheme } = meta.dataset;
    meta.media = theme ? (theme === scheme ? 'all' : 'not all') : `(prefers-color-scheme:${scheme})`;
  }
}
