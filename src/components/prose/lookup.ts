/** What prose components refer to, or an error that names the reference that is gone. */
import { reportId, seedId, themeId, districtId } from '../../corpus/ids.ts';
import type { District, Edition, Report, Theme, Witness } from '../../edition/model.ts';

const gone = (what: string, wanted: string, known: readonly string[]): never => {
  throw new Error(
    `Prose refers to the ${what} "${wanted}", which does not exist. There are: ${known.join(', ')}.`,
  );
};

export function findReport({ reports }: Pick<Edition, 'reports'>, id: string): Report {
  return (
    reports.find((report) => report.id === reportId(id)) ??
    gone(
      'report',
      id,
      reports.map((report) => report.id),
    )
  );
}

export function findDistrict({ districts }: Pick<Edition, 'districts'>, id: string): District {
  return (
    districts.find((district) => district.id === districtId(id)) ??
    gone(
      'district',
      id,
      districts.map((district) => district.id),
    )
  );
}

export function findTheme({ themes }: Pick<Edition, 'themes'>, id: string): Theme {
  return (
    themes.find((theme) => theme.id === themeId(id)) ??
    gone(
      'theme',
      id,
      themes.map((theme) => theme.id),
    )
  );
}

export function findSeed({ seeds }: Pick<Edition, 'seeds'>, name: string): Edition['seeds'][number] {
  return (
    seeds.find(({ document }) => document.seed === seedId(name)) ??
    gone(
      'seed',
      name,
      seeds.map(({ document }) => document.seed),
    )
  );
}

export function findWitness(report: Report, siglum: string): Witness {
  return (
    report.witnesses.find((witness) => witness.siglum === siglum) ??
    gone(
      `witness of ${report.id}`,
      siglum,
      report.witnesses.map((witness) => witness.siglum),
    )
  );
}
