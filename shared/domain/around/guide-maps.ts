import type { GuideMap, MapLinkKind, MapShape } from './around-codes.ts';

/** A box of a guide map; its question stands in the words under `around:guide.<map>.<key>`. */
interface GuideNode {
  readonly key: string;
  readonly shape: MapShape;
  readonly x: number;
  readonly y: number;
}

interface GuideLink {
  readonly from: string;
  readonly to: string;
  readonly kind: MapLinkKind;
}

interface Guide {
  readonly nodes: readonly GuideNode[];
  readonly links: readonly GuideLink[];
}

const node = (key: string, shape: MapShape, x: number, y: number): GuideNode => ({ key, shape, x, y });
const link = (from: string, kind: MapLinkKind, to: string): GuideLink => ({ from, to, kind });

const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const steps = [1, 2, 3] as const;

/** Structure of the shipped guide maps (domain.md 8.3): our own, with questions in our own words. */
export const guides: Readonly<Record<GuideMap, Guide>> = {
  my_strengths: {
    nodes: [
      node('me', 'oval', 0, 0),
      node('head', 'box', 0, -150),
      node('heart', 'box', 270, -80),
      node('hands', 'box', 270, 80),
      node('body', 'box', 0, 150),
      node('people', 'cloud', -270, 80),
      node('places', 'cloud', -270, -80),
    ],
    links: ['head', 'heart', 'hands', 'body', 'people', 'places'].map((key) => link('me', 'linked', key)),
  },
  two_sides: {
    nodes: [
      node('choice', 'oval', 0, 0),
      node('first', 'box', -250, 130),
      node('first_good', 'cloud', -370, 260),
      node('first_less', 'cloud', -140, 260),
      node('second', 'box', 250, 130),
      node('second_good', 'cloud', 140, 260),
      node('second_less', 'cloud', 370, 260),
      node('lean', 'oval', 0, 390),
    ],
    links: [
      link('choice', 'leads_to', 'first'),
      link('choice', 'leads_to', 'second'),
      link('first_good', 'helps', 'first'),
      link('first_less', 'hinders', 'first'),
      link('second_good', 'helps', 'second'),
      link('second_less', 'hinders', 'second'),
      link('choice', 'next', 'lean'),
    ],
  },
  steps_to_a_goal: {
    nodes: [
      node('here', 'oval', 0, 0),
      ...steps.flatMap((step) => [
        node(`step_${String(step)}`, 'box', 0, 140 * step),
        node(`helper_${String(step)}`, 'cloud', -280, 140 * step),
        node(`obstacle_${String(step)}`, 'cloud', 280, 140 * step),
      ]),
      node('goal', 'oval', 0, 560),
    ],
    links: [
      link('here', 'next', 'step_1'),
      link('step_1', 'next', 'step_2'),
      link('step_2', 'next', 'step_3'),
      link('step_3', 'next', 'goal'),
      ...steps.flatMap((step) => [
        link(`helper_${String(step)}`, 'helps', `step_${String(step)}`),
        link(`obstacle_${String(step)}`, 'hinders', `step_${String(step)}`),
      ]),
    ],
  },
  what_happened: {
    nodes: [
      node('before', 'box', -280, 0),
      node('event', 'oval', 0, 0),
      node('thoughts', 'cloud', -230, 150),
      node('feelings', 'cloud', 0, 180),
      node('actions', 'box', 230, 150),
      node('after', 'box', 280, 0),
    ],
    links: [
      link('before', 'leads_to', 'event'),
      link('event', 'leads_to', 'after'),
      link('event', 'leads_to', 'thoughts'),
      link('event', 'leads_to', 'feelings'),
      link('event', 'leads_to', 'actions'),
    ],
  },
  my_week: {
    nodes: days.flatMap((day, index) => [
      node(day, 'box', index * 210, 0),
      node(`${day}_gives`, 'cloud', index * 210, -130),
      node(`${day}_takes`, 'cloud', index * 210, 130),
    ]),
    links: days.flatMap((day, index) => {
      const following = days[index + 1];
      return [
        link(`${day}_gives`, 'helps', day),
        link(`${day}_takes`, 'hinders', day),
        ...(following === undefined ? [] : [link(day, 'next', following)]),
      ];
    }),
  },
  money_in_out: {
    nodes: [
      node('money', 'oval', 0, 0),
      node('income', 'box', -290, -120),
      node('benefits', 'box', -290, 0),
      node('other_in', 'box', -290, 120),
      node('home', 'box', 290, -240),
      node('food', 'box', 290, -120),
      node('travel', 'box', 290, 0),
      node('debts', 'box', 290, 120),
      node('joy', 'cloud', 290, 240),
      node('left', 'oval', 0, 170),
    ],
    links: [
      ...['income', 'benefits', 'other_in'].map((key) => link(key, 'leads_to', 'money')),
      ...['home', 'food', 'travel', 'debts', 'joy'].map((key) => link('money', 'leads_to', key)),
      link('money', 'next', 'left'),
    ],
  },
};

/** The boxes and lines of a guide map, ready to be filled in. */
export function beginGuide(guide: GuideMap, newId: () => string) {
  const { nodes, links } = guides[guide];
  const ids = new Map(nodes.map(({ key }) => [key, newId()]));
  const idOf = (key: string) => {
    const id = ids.get(key);
    if (id === undefined) throw new Error('guide_link_without_box');
    return id;
  };
  return {
    nodes: nodes.map(({ key, shape, x, y }) => ({ id: idOf(key), text: '', shape, x, y, promptKey: key })),
    links: links.map(({ from, to, kind }) => ({
      id: newId(),
      from: idOf(from),
      to: idOf(to),
      kind,
      label: '',
    })),
  };
}
