import { expect, it } from 'vitest';
import destination from './log.ts';
import { progressOf } from './progress.ts';

it('says how far it has come, at most every ten seconds', () => {
  const said: string[] = [];
  let time = 0;
  const { written } = progressOf(
    (line) => said.push(line),
    () => time,
  );
  for (let page = 1; page <= 100; page += 1) {
    time += 300;
    written(`/p${page}/`);
  }
  expect(said).toEqual(['pages: 34 written, now at /p34/', 'pages: 68 written, now at /p68/']);
});

it('takes Astro’s line for each file as progress, and leaves out whatever else is no warning', () => {
  const warned: unknown[] = [];
  const before = console.error;
  console.error = (line: unknown) => warned.push(line);
  try {
    const { write } = destination();
    write({
      label: null,
      level: 'info',
      message: '  \u001b[34m├─\u001b[39m \u001b[2m/a/index.html\u001b[22m',
    });
    write({ label: 'build', level: 'info', message: 'Collecting build info...' });
    write({ label: 'vite', level: 'warn', message: 'something odd' });
  } finally {
    console.error = before;
  }
  expect(warned).toEqual(['[vite] something odd']);
});
