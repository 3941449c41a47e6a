/**
 * `npm run anchors`: records what stands at each anchor of the reports, and where texts moved to, for the
 * editors to look at and commit. `npm run anchors -- --check` writes nothing and fails where it would.
 */
import { pathToFileURL } from 'node:url';
import { writeAnchors } from './anchors/write.ts';
import type { RecordedAnchors } from './anchors/write.ts';
import { run } from './run.ts';
import { readSettings } from './settings.ts';

const say = (line: string): void => {
  console.log(`anchors: ${line}`);
};

function tell({ report, file, count, fresh, differences, moves }: RecordedAnchors): void {
  say(`${file}: ${count} anchors${fresh ? ', recorded for the first time' : ''}`);
  if (fresh) return;
  for (const { from, to } of moves)
    say(`  ${report}#${from} ${to === null ? 'is no longer in the text' : `now stands at #${to}`}`);
  const moved = new Set(moves.map(({ from }) => from));
  for (const id of differences.changed.filter((one) => !moved.has(one)))
    say(`  ${report}#${id} changed its text where it stands`);
  for (const id of differences.added) say(`  ${report}#${id} is new`);
}

async function main(): Promise<void> {
  const { seeds, content } = readSettings();
  const check = process.argv.includes('--check');
  const folder = (name: string): URL => pathToFileURL(`${name}/`);
  const written = await writeAnchors({ seeds: folder(seeds), content: folder(content), dryRun: check });
  for (const one of written) tell(one);
  if (written.length === 0) say('every record agrees with its report');
  else if (check) {
    say('nothing was written');
    process.exitCode = 1;
  } else say('look at what moved, and commit the files');
}

await run(main);
