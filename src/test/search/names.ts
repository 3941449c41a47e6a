/** What a search page would be told of two districts and three reports, made up for tests. */
import type { SearchNames } from '../../data/search.ts';

const report = (
  id: string,
  district: string,
  genre: 'report' | 'speech',
  characters: number,
): SearchNames['reports'][number] => ({
  id,
  district,
  genre,
  title: `《${id}》`,
  year: '2022',
  characters,
  bytes: 3 * characters,
});

export const names: SearchNames = {
  edition: 'made-up',
  reports: [
    report('a', 'east', 'report', 10_000),
    report('b', 'east', 'speech', 5000),
    report('c', 'west', 'report', 20_000),
  ],
  districts: [
    { id: 'east', name: '东区（推定）', short: '东', slot: 0, region: ['某省', '某市'] },
    { id: 'west', name: '西区', short: '西', slot: 1, region: ['某省', '某市'] },
  ],
  themes: [
    { id: 'green', label: '绿色', direct: ['绿色'], near: [] },
    { id: 'blue', label: '蓝色', direct: ['蓝色'], near: ['蓝天'] },
  ],
};
