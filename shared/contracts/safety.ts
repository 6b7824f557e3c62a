import { z } from 'zod';
import { factorDirections, safetySections } from '../domain/safety/safety-codes.ts';
import { gridSizes } from '../domain/safety/situation-grid.ts';
import { housingSupportAreas } from '../domain/stars/star-codes.ts';
import { mapPlace } from './around-maps.ts';
import { day, line, requiredLine, text } from './common.ts';

const lines = z.array(requiredLine(500)).max(40);
/** Place in the list of the grid's steps, from 1 (`gridSteps`). */
const step = z.number().int().min(1).max(5).nullable();

/** A situation that could happen, and what is done about it (domain.md 7.3). Never a statement about a person. */
export const safetyFactor = z.strictObject({
  id: z.uuid(),
  domain: z.enum(housingSupportAreas),
  direction: z.enum(factorDirections),
  situation: text,
  evidence: text,
  personView: text,
  /** Suicide or self-harm: then the steps of the grid stay empty, and the three texts below are asked for. */
  isSelfHarmRelated: z.boolean(),
  needs: text,
  supports: text,
  immediateSteps: text,
  likelihoodBefore: step,
  consequenceBefore: step,
  likelihoodAfter: step,
  consequenceAfter: step,
  actions: lines,
  /** A risk the person wants to take, and why it is worth it. */
  acceptedRisk: z.strictObject({ accepted: z.boolean(), why: text }),
  owner: line(120),
  reviewOn: day.nullable(),
  /** The map that it was made from; null where it came from elsewhere. */
  origin: mapPlace.nullable(),
});
export type SafetyFactor = z.infer<typeof safetyFactor>;

/** The plan as the person has it (domain.md 7.2), strengths first. */
const safetyContent = z.strictObject({
  /** Why the person did not take part; only then. */
  notCoProducedReason: line(500),
  protectiveFactors: lines,
  triggers: lines,
  earlySignsSelf: lines,
  earlySignsOthers: lines,
  selfHelp: lines,
  othersCanHelp: lines,
  pleaseAvoid: lines,
  contacts: z
    .array(
      z.strictObject({
        name: requiredLine(120),
        relation: line(120),
        phone: line(60),
        when: line(200),
        consentToContact: z.boolean(),
      }),
    )
    .max(30),
  saferEnvironment: lines,
  inclusionGoals: lines,
  /** Steps of the grid that these situations were placed in. */
  gridSize: z.literal(gridSizes),
  factors: z.array(safetyFactor).max(20),
  /** Whom the person wants to have the page. */
  shareWith: z.array(requiredLine(200)).max(20),
  /** The parts that the page for others may show. */
  pageForOthers: z.array(z.enum(safetySections)),
  noContact: z.strictObject({ afterDays: z.number().int().min(1).max(365).nullable(), steps: lines }),
});
export type SafetyContent = z.infer<typeof safetyContent>;

/** What the team thinks, apart from the plan: never printed, never shown together. */
const safetyTeam = z.strictObject({
  workerView: text,
  factorViews: z.array(z.strictObject({ factorId: z.uuid(), text })).max(20),
});

export const safetyPlanBody = z.strictObject({
  kind: z.literal('safety_plan'),
  content: safetyContent,
  /** Null for those who may not see it. */
  team: safetyTeam.nullable(),
});
export type SafetyPlanBody = z.infer<typeof safetyPlanBody>;
