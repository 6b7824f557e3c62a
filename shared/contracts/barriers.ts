import { z } from 'zod';
import {
  factorChanges,
  factorPolarities,
  factorScopes,
  factorSources,
  vulnerabilityDomains,
} from '../domain/barriers/barrier-codes.ts';
import { mapPlace } from './around-maps.ts';
import { day, line, requiredLine, text } from './common.ts';

/** Something that helps or gets in the way (domain.md 8.1). Its id stays through the versions, so that goals find it. */
export const vulnerabilityFactor = z.strictObject({
  id: z.uuid(),
  polarity: z.enum(factorPolarities),
  domain: z.enum(vulnerabilityDomains),
  text: requiredLine(500),
  scope: z.enum(factorScopes),
  /** 1 little, 2 some, 3 much; never added up. */
  influence: z.number().int().min(1).max(3),
  changeable: z.enum(factorChanges),
  source: z.enum(factorSources),
  /** As the person says it: “since the winter”. */
  since: line(120),
  endedOn: day.nullable(),
  /** The map that it was made from; null where it came from elsewhere. */
  origin: mapPlace.nullable(),
});
export type VulnerabilityFactor = z.infer<typeof vulnerabilityFactor>;

export const vulnerabilityBody = z.strictObject({
  kind: z.literal('vulnerability'),
  content: z.strictObject({
    factors: z.array(vulnerabilityFactor).max(120),
    /** In a few sentences, what stands between the person and keeping the home. */
    summaryBarriers: text,
    summaryStrengths: text,
  }),
  team: z.null(),
});
export type VulnerabilityBody = z.infer<typeof vulnerabilityBody>;
