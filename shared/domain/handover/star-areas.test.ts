import { describe, expect, it } from 'vitest';
import { housingSupportAreas } from '../stars/star-codes.ts';
import { mayShareArea } from './star-areas.ts';

const shared = (given: Parameters<typeof mayShareArea>[2]) =>
  housingSupportAreas.filter((area) => mayShareArea(area, 'generic', given));

describe('areas of the star in a handover (domain.md 5.5)', () => {
  it('leaves health and substances out without their own consent', () => {
    expect(shared(['star'])).toEqual(['home', 'money', 'people', 'days', 'learning_work', 'safety', 'hope']);
  });

  it('takes in what the consent names', () => {
    expect(shared(['star', 'health'])).toContain('mind');
    expect(shared(['star', 'health'])).not.toContain('substances');
    expect(shared(['star', 'health', 'substances'])).toEqual([...housingSupportAreas]);
  });

  it('does not guess at the areas of an own star', () => {
    expect(mayShareArea('body', 'custom', [])).toBe(true);
  });
});
