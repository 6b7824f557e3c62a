import type { ReportKey } from '#shared/domain/reports/report-codes.ts';
import { caseload } from './caseload.ts';
import { contacts } from './contacts.ts';
import { daysToHome } from './days-to-home.ts';
import { fidelity } from './fidelity.ts';
import { outcomes } from './outcomes.ts';
import { peers } from './peers.ts';
import { referrals } from './referrals.ts';
import type { ReportContext } from './scope.ts';
import { sustainment } from './sustainment.ts';
import type { DraftReport } from './tables.ts';
import { unmetNeed } from './unmet-need.ts';
import { wellbeing } from './wellbeing.ts';

/** How each report is made. A fixed number of statements, however many people there are. */
export const makers: Readonly<Record<ReportKey, (context: ReportContext) => Promise<DraftReport>>> = {
  outcomes,
  wellbeing,
  sustainment,
  days_to_home: daysToHome,
  contacts,
  caseload,
  fidelity,
  peers,
  referrals,
  unmet_need: unmetNeed,
};
