import { expect, it } from 'vitest';
import type { EntitiesFile } from './content/read.ts';
import { entitiesOf } from './entities.ts';
import { reportFrom } from '../test/support/report.ts';

const file = (entries: EntitiesFile['data']['entries']): EntitiesFile => ({
  id: 'zones',
  file: 'content/entities/zones.yaml',
  body: '',
  bodyLine: 1,
  lineOf: () => 1,
  data: { kind: 'park', entries },
});
const report = reportFrom('重振高新区，建设国家级高新区。引进东旭集团，新建*产业园。');

it('gives a place the sense of its context, else of its report, else none', () => {
  const sense = {
    report: report.id,
    meaning: '本市的',
    status: 'stated' as const,
    from: '重振高新区',
    when: [],
  };
  const special = { ...sense, when: ['国家级高新区'], meaning: '一类', from: '国家级高新区' };
  const entry = { id: 'gaoxinqu', name: '高新区', aliases: [], senses: [sense, special] };
  const [zone] = entitiesOf([file([entry])], [report]);
  expect(zone?.places.map((place) => place.sense)).toEqual([0, 1]);
  expect(zone?.senses.map(({ evidence }) => evidence.text)).toEqual(['重振高新区', '国家级高新区']);
  const [bare] = entitiesOf([file([{ ...entry, senses: [] }])], [report]);
  expect(bare?.places.map((place) => place.sense)).toEqual([null, null]);
});

it('makes ids of names, a mask an x, and lists what no report names without places', () => {
  const found = entitiesOf([file([{ id: 'zongbaoqu', name: '综保区', aliases: [], senses: [] }])], [report]);
  expect(found.map(({ id, places, own }) => [id, places.length, own])).toEqual([
    ['dongxujituan', 1, false],
    ['xchanyeyuan', 1, false],
    ['zongbaoqu', 0, false],
  ]);
  expect(found[1]?.masks).toEqual([{ start: 0, end: 1 }]);
});
