import type { ReadDb } from '#core/kernel/contexts.ts';

/** Readings of stars up to a day with their scores, of each person and star only the first or only the latest. */
export function starScoreRows(db: ReadDb, which: 'first' | 'latest', until: string) {
  return db
    .selectFrom('star_readings')
    .innerJoin('star_scores', 'star_scores.reading_id', 'star_readings.id')
    .select([
      'star_readings.id',
      'star_readings.case_id',
      'star_readings.template_id',
      'star_readings.reading_date',
      'star_scores.area_key',
      'star_scores.person_score as personScore',
      'star_scores.worker_score as workerScore',
      'star_scores.agreed_score as agreedScore',
      'star_scores.ceiling',
    ])
    .where('star_readings.reading_date', '<=', until)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('star_readings as other')
            .select('other.id')
            .whereRef('other.case_id', '=', 'star_readings.case_id')
            .whereRef('other.template_id', '=', 'star_readings.template_id')
            .where('other.reading_date', '<=', until)
            .where((beside) =>
              beside.or([
                beside(
                  'other.reading_date',
                  which === 'first' ? '<' : '>',
                  beside.ref('star_readings.reading_date'),
                ),
                beside.and([
                  beside('other.reading_date', '=', beside.ref('star_readings.reading_date')),
                  beside('other.id', which === 'first' ? '<' : '>', beside.ref('star_readings.id')),
                ]),
              ]),
            ),
        ),
      ),
    )
    .execute();
}

/** Complete readings of scales that nobody had to estimate, of each person and scale the first or the latest. */
export function wellbeingRows(db: ReadDb, which: 'first' | 'latest', until: string) {
  return db
    .selectFrom('wellbeing_readings')
    .select([
      'id',
      'case_id',
      'scale_id',
      'completed_on',
      'answers',
      'raw_score as raw',
      'metric_score as metric',
    ])
    .where('completed_on', '<=', until)
    .where('status', '=', 'complete')
    .where('is_estimated', '=', 0)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('wellbeing_readings as other')
            .select('other.id')
            .whereRef('other.case_id', '=', 'wellbeing_readings.case_id')
            .whereRef('other.scale_id', '=', 'wellbeing_readings.scale_id')
            .where('other.completed_on', '<=', until)
            .where('other.status', '=', 'complete')
            .where('other.is_estimated', '=', 0)
            .where((beside) =>
              beside.or([
                beside(
                  'other.completed_on',
                  which === 'first' ? '<' : '>',
                  beside.ref('wellbeing_readings.completed_on'),
                ),
                beside.and([
                  beside('other.completed_on', '=', beside.ref('wellbeing_readings.completed_on')),
                  beside('other.id', which === 'first' ? '<' : '>', beside.ref('wellbeing_readings.id')),
                ]),
              ]),
            ),
        ),
      ),
    )
    .execute();
}

export function scaleRows(db: ReadDb) {
  return db
    .selectFrom('wellbeing_scales')
    .select(['id', 'key', 'name', 'items'])
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}
