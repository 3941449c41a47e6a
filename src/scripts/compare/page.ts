/**
 * Comparisons of chosen districts. What the build wrote stays until somebody chooses: only then, or where
 * the address names districts, is the rest of the script loaded, from an address of its own.
 */
const region = document.getElementById('compare');
const form = document.getElementById('compare-form');

let started = false;
const start = (): void => {
  if (started || !region) return;
  started = true;
  const address = new URL(region.dataset['script'] ?? '', location.href).href;
  import(/* @vite-ignore */ address).catch((error: unknown) => {
    started = false;
    region.dataset['compareState'] = 'error';
    const problem = document.getElementById('compare-problem');
    if (problem) problem.textContent = `换区的脚本没有载入（${String(error)}）。下面是默认的几个区。`;
  });
};

if (location.search !== '') {
  if (region) region.dataset['compareState'] = 'loading';
  start();
} else if (form) {
  for (const event of ['focusin', 'change'] as const) form.addEventListener(event, start);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
}
