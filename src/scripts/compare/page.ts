/**
 * Comparisons of chosen districts. What the build wrote stays until somebody chooses: only then, or where
 * the address names districts, is the rest of the script loaded.
 */
const form = document.getElementById('compare-form');

const start = (): void => {
  void import('./choose.ts');
};

if (location.search !== '') start();
else if (form) {
  for (const event of ['focusin', 'change'] as const) form.addEventListener(event, start, { once: true });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
}
