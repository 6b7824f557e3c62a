import { housingSupportAreas, housingSupportBands } from './star-codes.ts';
import type { StarShape } from './star-template.ts';

/**
 * The Housing Support Star, own content: ten areas on a scale of ten, five bands of two points (domain.md 1.7). Its
 * words are in the catalogue under `domain:housingSupportStar`.
 */
export const housingSupportStar: StarShape = {
  scaleMax: 10,
  areas: housingSupportAreas.map((key) => ({ key })),
  bands: housingSupportBands.map((key, index) => ({ key, from: index * 2 + 1, to: index * 2 + 2 })),
};
