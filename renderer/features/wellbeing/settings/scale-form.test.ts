import { describe, expect, it } from 'vitest';
import { checkScale, scaleContentOf, scaleFormOf } from './scale-form.ts';

describe('the form of an own scale', () => {
  const form = { ...scaleFormOf(null), name: 'Coffee talk', items: 'Sleep\n- Worry\n–Noise\n' };

  it('reads one item a line, with a minus where lower is better', () => {
    expect(scaleContentOf(form)).toEqual({
      name: 'Coffee talk',
      items: [
        { label: 'Sleep', lowerIsBetter: false },
        { label: 'Worry', lowerIsBetter: true },
        { label: 'Noise', lowerIsBetter: true },
      ],
      minAnswer: 0,
      maxAnswer: 10,
      scoring: 'per_item',
    });
  });

  it.each([
    [{}, {}],
    [{ items: '' }, { items: 'required' }],
    [{ items: 'a'.repeat(121) }, { items: 'too_long' }],
    [{ maxAnswer: 'ten' }, { maxAnswer: 'not_a_number' }],
    [{ minAnswer: '-1' }, { minAnswer: 'not_a_number' }],
    [{ maxAnswer: '0' }, { maxAnswer: 'too_small' }],
  ])('with %j has %j', (change, problems) => {
    expect(checkScale({ ...form, ...change })).toEqual(problems);
  });
});
