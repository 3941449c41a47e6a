import { describe, expect, it } from 'vitest';
import { districtSchema, reportSchema } from '../schemas.ts';
import type { DistrictData } from '../schemas.ts';
import { districtStub, reportStub, withWitness } from './stubs.ts';
import { parseYaml } from './yaml-source.ts';

const read = (text: string): unknown => parseYaml({ file: 'x', text, linesBefore: 0 }).data;

const report = reportSchema.parse({
  district: 'luohe',
  title: 'no: "a" # <b>',
  titleSource: 'editors',
  year: 2023,
  yearStatus: 'stated',
  date: '2023-02-08',
  dateStatus: 'stated',
  genre: 'report',
  rights: { holder: '某', bulk: false, statement: '某' },
  witnesses: [{ siglum: 'A', seed: 'a.txt' }],
  unchecked: ['title'],
});

describe('stubs', () => {
  it('are read back as they were meant, a day as a day', () => {
    expect(reportSchema.parse(read(reportStub(report)))).toEqual(report);
  });

  it('say to readers what nobody has checked', () => {
    const district: DistrictData = {
      name: '漯湾区',
      shortName: '漯湾',
      order: 4,
      level: '区',
      region: ['未详', '未详'],
      identity: { status: 'stated', evidence: [{ report: 'x', from: '- 漯湾', why: '：# 写明。' }] },
      portrait: { report: 'x', from: '*奋力' },
      unchecked: ['region', 'portrait'],
    };
    const [, yaml = '', prose = ''] = districtStub(district).split('---\n');
    expect(districtSchema.parse(read(yaml))).toEqual(district);
    expect(prose).toContain('编者尚未核对：省市、自述的一句。');
  });
});

describe('withWitness', () => {
  const added = { siglum: 'B', seed: 'b.txt' };
  const file =
    'a: 1 # a remark\nwitnesses:\n  - siglum: A\n    seed: a.txt\n    note: >-\n      甲。\n      乙。\n';

  it('carries the list on and leaves every other byte', () => {
    expect(withWitness(file, added)).toBe(`${file}  - siglum: B\n    seed: b.txt\n`);
    expect(withWitness(`${file}rights: x\n`, added)).toBe(
      `${file}  - siglum: B\n    seed: b.txt\nrights: x\n`,
    );
  });

  it('keeps line ends, and mends a last line that has none', () => {
    expect(withWitness(file.replaceAll('\n', '\r\n'), added)).toContain(
      '  - siglum: B\r\n    seed: b.txt\r\n',
    );
    expect(withWitness('witnesses:\n- siglum: A\n  seed: a.txt', added)).toBe(
      'witnesses:\n- siglum: A\n  seed: a.txt\n- siglum: B\n  seed: b.txt\n',
    );
  });

  it('gives up on a list that is no list of lines', () => {
    expect(withWitness('witnesses: [{ siglum: A, seed: a.txt }]\n', added)).toBeNull();
    expect(withWitness('witnesses:\n  - { siglum: A, seed: a.txt }\n', added)).toBeNull();
    expect(withWitness('a: 1\n', added)).toBeNull();
  });
});
