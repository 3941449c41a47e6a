import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportId } from '../corpus/ids.ts';
import { readText } from '../test/support/seed.ts';
import { referenceTo } from './reference-to.ts';
import { resolveIn } from './references.ts';

const id = reportId('x-2022');

describe('referenceTo', () => {
  it('is found again there and only there, whatever the text', () => {
    const sentence = fc.constantFrom(
      '全区完成增长6.5%。',
      '改造老旧小区30个，',
      '建设智慧岛。',
      '𠮷祥街，',
      '同样的话，同样的话。',
    );
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 30 }), fc.nat(), fc.nat(), (parts, a, b) => {
        const text = readText(parts.join(''));
        const unit = text.units[0];
        if (!unit) return;
        const start = a % unit.text.length;
        const end = start + 1 + (b % (unit.text.length - start));
        const place = referenceTo(text.units, unit, { start, end });
        if (!place) return;
        expect(resolveIn({ id, text }, { report: id, ...place })).toMatchObject({
          unit: unit.id,
          start,
          end,
        });
      }),
    );
  });

  it('gives up on what stands twice', () => {
    const text = readText('同样的话。\n\n同样的话。\n');
    const [unit] = text.units;
    expect(unit && referenceTo(text.units, unit, { start: 0, end: 4 })).toBeNull();
  });
});
