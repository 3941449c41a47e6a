/** Where on a theme's page the places of one form in one report are listed. */
import type { Report, Theme } from '../../edition/model.ts';

/** Forms are numbered as the table lists them: direct first, then near. */
export const formAnchor = (
  theme: Pick<Theme, 'direct' | 'near'>,
  report: Pick<Report, 'id'>,
  form: string,
): string => `${report.id}-f${[...theme.direct, ...theme.near].indexOf(form) + 1}`;
