import { expect, it } from 'vitest';
import { catalogue } from './catalogue.ts';

const files = import.meta.glob<Record<string, object>>('./entries/*.ts', { eager: true });

it('has all that its parts have, and no name in two of them', () => {
  const names = Object.values(files).flatMap((file) =>
    Object.values(file).flatMap((part) => Object.keys(part)),
  );
  expect(names.sort()).toEqual(Object.keys(catalogue).sort());
});
