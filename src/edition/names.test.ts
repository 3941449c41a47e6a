import { expect, it } from 'vitest';
import { regionStatus, regionText } from './names.ts';

it('tells a region that nobody knows from one that the text names', () => {
  const unknown = { region: ['未详', '未详'], regionInferred: false } as const;
  expect([regionText(unknown), regionStatus(unknown)]).toEqual(['省市未详', 'unknown']);
  const half = { region: ['河南省', '未详'], regionInferred: false } as const;
  expect([regionText(half), regionStatus(half)]).toEqual(['河南省', 'stated']);
  const inferred = { region: ['河南省', '洛阳市'], regionInferred: true } as const;
  expect([regionText(inferred), regionStatus(inferred)]).toEqual(['河南省洛阳市（推定）', 'inferred']);
});
