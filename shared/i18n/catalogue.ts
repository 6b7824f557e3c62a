import access from './en/access.json' with { type: 'json' };
import account from './en/account.json' with { type: 'json' };
import app from './en/app.json' with { type: 'json' };
import around from './en/around.json' with { type: 'json' };
import audit from './en/audit.json' with { type: 'json' };
import backups from './en/backups.json' with { type: 'json' };
import barriers from './en/barriers.json' with { type: 'json' };
import breaches from './en/breaches.json' with { type: 'json' };
import callover from './en/callover.json' with { type: 'json' };
import directory from './en/directory.json' with { type: 'json' };
import cases from './en/cases.json' with { type: 'json' };
import dates from './en/dates.json' with { type: 'json' };
import documents from './en/documents.json' with { type: 'json' };
import closing from './en/closing.json' with { type: 'json' };
import concerns from './en/concerns.json' with { type: 'json' };
import cover from './en/cover.json' with { type: 'json' };
import domain from './en/domain.json' with { type: 'json' };
import erasure from './en/erasure.json' with { type: 'json' };
import errors from './en/errors.json' with { type: 'json' };
import exportWords from './en/exports.json' with { type: 'json' };
import feedback from './en/feedback.json' with { type: 'json' };
import fields from './en/fields.json' with { type: 'json' };
import groups from './en/groups.json' with { type: 'json' };
import held from './en/held.json' with { type: 'json' };
import handovers from './en/handovers.json' with { type: 'json' };
import hmisExport from './en/hmisExport.json' with { type: 'json' };
import homes from './en/homes.json' with { type: 'json' };
import tenancy from './en/tenancy.json' with { type: 'json' };
import houses from './en/houses.json' with { type: 'json' };
import homeMeasures from './en/homeMeasures.json' with { type: 'json' };
import imports from './en/imports.json' with { type: 'json' };
import language from './en/language.json' with { type: 'json' };
import network from './en/network.json' with { type: 'json' };
import methods from './en/methods.json' with { type: 'json' };
import money from './en/money.json' with { type: 'json' };
import movingIn from './en/movingIn.json' with { type: 'json' };
import notes from './en/notes.json' with { type: 'json' };
import organisation from './en/organisation.json' with { type: 'json' };
import pairs from './en/pairs.json' with { type: 'json' };
import peers from './en/peers.json' with { type: 'json' };
import papers from './en/papers.json' with { type: 'json' };
import people from './en/people.json' with { type: 'json' };
import records from './en/records.json' with { type: 'json' };
import rhythm from './en/rhythm.json' with { type: 'json' };
import rights from './en/rights.json' with { type: 'json' };
import reflections from './en/reflections.json' with { type: 'json' };
import reports from './en/reports.json' with { type: 'json' };
import safety from './en/safety.json' with { type: 'json' };
import practice from './en/practice.json' with { type: 'json' };
import plans from './en/plans.json' with { type: 'json' };
import search from './en/search.json' with { type: 'json' };
import service from './en/service.json' with { type: 'json' };
import setup from './en/setup.json' with { type: 'json' };
import signin from './en/signin.json' with { type: 'json' };
import spreadsheets from './en/spreadsheets.json' with { type: 'json' };
import stars from './en/stars.json' with { type: 'json' };
import supervision from './en/supervision.json' with { type: 'json' };
import timeline from './en/timeline.json' with { type: 'json' };
import trust from './en/trust.json' with { type: 'json' };
import templates from './en/templates.json' with { type: 'json' };
import today from './en/today.json' with { type: 'json' };
import ui from './en/ui.json' with { type: 'json' };
import wellbeing from './en/wellbeing.json' with { type: 'json' };

/** The English words, one file a feature; their shape is what every language must have. */
export const english = {
  access,
  account,
  app,
  around,
  audit,
  backups,
  barriers,
  breaches,
  callover,
  directory,
  cases,
  dates,
  documents,
  closing,
  concerns,
  cover,
  domain,
  erasure,
  errors,
  exports: exportWords,
  feedback,
  fields,
  groups,
  handovers,
  held,
  hmisExport,
  homes,
  tenancy,
  houses,
  homeMeasures,
  imports,
  language,
  network,
  methods,
  money,
  movingIn,
  notes,
  organisation,
  pairs,
  peers,
  papers,
  people,
  practice,
  records,
  reflections,
  reports,
  rights,
  rhythm,
  safety,
  plans,
  search,
  service,
  setup,
  signin,
  spreadsheets,
  stars,
  supervision,
  timeline,
  templates,
  today,
  trust,
  ui,
  wellbeing,
} as const;

export type Catalogue = typeof english;
export type Namespace = keyof Catalogue;
