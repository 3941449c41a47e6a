/** Where the name of an entity leads: to its own page, else to its entry in its report's list. */
import type { ReportId } from '../../corpus/ids.ts';
import type { Entity } from '../../edition/model.ts';
import { href } from '../../site/hrefs.ts';

interface Listed {
  readonly entity: Pick<Entity, 'id' | 'own'>;
  readonly report: ReportId;
  readonly anchor: string;
}

export const entityHref = ({ entity, report, anchor }: Listed): string =>
  entity.own ? href.entity(entity.id) : href.entitiesIn(report, anchor);
