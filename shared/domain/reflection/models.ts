/** Ways of thinking a reflection through; `free` is a blank page (domain.md 10.5). */
export const reflectionModels = [
  'what_so_what_now_what',
  'gibbs',
  'kolb',
  'schon',
  'johns',
  'post_incident',
  'worker_profile',
  'free',
] as const;
export type ReflectionModel = (typeof reflectionModels)[number];

/** Questions of all models. Each belongs to one model only, so that a log keeps its answers when the model changes. */
export const reflectionFields = [
  'what',
  'so_what',
  'now_what',
  'gibbs_description',
  'gibbs_feelings',
  'gibbs_evaluation',
  'gibbs_analysis',
  'gibbs_conclusion',
  'gibbs_plan',
  'kolb_experience',
  'kolb_observation',
  'kolb_ideas',
  'kolb_experiment',
  'schon_surprise',
  'schon_in_action',
  'schon_on_action',
  'schon_reframing',
  'johns_space',
  'johns_thoughts',
  'johns_emotions',
  'johns_description',
  'johns_issues',
  'johns_aim',
  'johns_response',
  'johns_effect',
  'johns_others',
  'johns_moved',
  'johns_best',
  'johns_beliefs',
  'johns_knowledge',
  'johns_links',
  'johns_alternatives',
  'johns_now',
  'johns_next',
  'hot_support',
  'hot_everyone',
  'hot_tonight',
  'incident_happened',
  'incident_led_up',
  'incident_noticed',
  'incident_helped',
  'incident_harder',
  'incident_person_view',
  'incident_affected_us',
  'incident_learned',
  'incident_changes',
  'incident_actions',
  'incident_repair',
  'profile_household',
  'profile_stage',
  'profile_now',
  'profile_works',
  'profile_change',
  'profile_team',
  'page',
] as const;
export type ReflectionField = (typeof reflectionFields)[number];

/** Headings inside a model: the steps of Johns, the two moments after an incident (domain.md 10.5, 7.4). */
export const reflectionParts = [
  'looking_in',
  'looking_out',
  'aesthetics',
  'personal',
  'ethics',
  'empirics',
  'reflexivity',
  'hot',
  'structured',
] as const;
type ReflectionPart = (typeof reflectionParts)[number];

interface ModelPart {
  /** Null where the model has no headings. */
  readonly part: ReflectionPart | null;
  readonly fields: readonly ReflectionField[];
}

const incidentMoments = [
  { part: 'hot', fields: ['hot_support', 'hot_everyone', 'hot_tonight'] },
  {
    part: 'structured',
    fields: [
      'incident_happened',
      'incident_led_up',
      'incident_noticed',
      'incident_helped',
      'incident_harder',
      'incident_person_view',
      'incident_affected_us',
      'incident_learned',
      'incident_changes',
      'incident_actions',
      'incident_repair',
    ],
  },
] as const satisfies readonly ModelPart[];

/** The questions of each model, in the order of domain.md 10.5. */
export const modelParts: Readonly<Record<ReflectionModel, readonly ModelPart[]>> = {
  what_so_what_now_what: [{ part: null, fields: ['what', 'so_what', 'now_what'] }],
  gibbs: [
    {
      part: null,
      fields: [
        'gibbs_description',
        'gibbs_feelings',
        'gibbs_evaluation',
        'gibbs_analysis',
        'gibbs_conclusion',
        'gibbs_plan',
      ],
    },
  ],
  kolb: [{ part: null, fields: ['kolb_experience', 'kolb_observation', 'kolb_ideas', 'kolb_experiment'] }],
  schon: [
    { part: null, fields: ['schon_surprise', 'schon_in_action', 'schon_on_action', 'schon_reframing'] },
  ],
  johns: [
    { part: 'looking_in', fields: ['johns_space', 'johns_thoughts', 'johns_emotions'] },
    { part: 'looking_out', fields: ['johns_description', 'johns_issues'] },
    { part: 'aesthetics', fields: ['johns_aim', 'johns_response', 'johns_effect', 'johns_others'] },
    { part: 'personal', fields: ['johns_moved'] },
    { part: 'ethics', fields: ['johns_best', 'johns_beliefs'] },
    { part: 'empirics', fields: ['johns_knowledge'] },
    { part: 'reflexivity', fields: ['johns_links', 'johns_alternatives', 'johns_now', 'johns_next'] },
  ],
  post_incident: incidentMoments,
  worker_profile: [
    {
      part: null,
      fields: [
        'profile_household',
        'profile_stage',
        'profile_now',
        'profile_works',
        'profile_change',
        'profile_team',
      ],
    },
  ],
  free: [{ part: null, fields: ['page'] }],
};

/** Looking after people on the same day, and learning 3 to 14 days later (domain.md 7.4). */
export const incidentParts: readonly ModelPart[] = incidentMoments;

type ReflectionAnswers = Readonly<Partial<Record<ReflectionField, string>>>;

/** Answers that were written under another model: they stay with the log and on its page. */
export function otherAnswers(model: ReflectionModel, answers: ReflectionAnswers): readonly ReflectionField[] {
  const own = new Set(modelParts[model].flatMap(({ fields }) => fields));
  return reflectionFields.filter((field) => !own.has(field) && (answers[field] ?? '').trim() !== '');
}
