import { fragmentId } from './fragment.ts';

/** Whoever comes to a mention sees its theme dotted. */
export function showTarget(article: HTMLElement): void {
  const show = (): void => {
    const target = document.getElementById(fragmentId(location.hash));
    if (!target || !article.contains(target)) return;
    const slot = /^[eo](\d+)$/.exec(target.className)?.[1];
    const choice = slot && document.getElementById(`th${slot}`);
    if (choice instanceof HTMLInputElement) choice.checked = true;
  };
  addEventListener('hashchange', show);
  show();
}
