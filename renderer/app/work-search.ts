import { z } from 'zod';
import type { ServiceQuestion } from '#shared/contracts/service.ts';
import { supportMethods } from '#shared/domain/cases/case-codes.ts';
import { addDays, addMonthsClamped, isDay } from '#shared/domain/dates/calendar.ts';
import { useToday } from './words.ts';

const text = z.string().optional().catch(undefined);

/** Which part of the work is asked about, as it stands in an address: going back finds it again. */
export const workSearch = z.object({ from: text, to: text, service: text, method: text });
type WorkSearch = z.infer<typeof workSearch>;

/** Periods that one press gives. */
export const presets = ['quarter', 'year', 'lastYear'] as const;
type Preset = (typeof presets)[number];

/** The days of a preset, both counted: three or twelve months until today, or the calendar year before this one. */
export function daysOf(preset: Preset, today: string): Pick<ServiceQuestion, 'from' | 'to'> {
  if (preset === 'lastYear') {
    const year = Number(today.slice(0, 4)) - 1;
    return { from: `${year}-01-01`, to: `${year}-12-31` };
  }
  return { from: addDays(addMonthsClamped(today, preset === 'quarter' ? -3 : -12), 1), to: today };
}

/** The question of an address, or the last three months of everything. */
export function useWorkQuestion({
  from = '',
  to = '',
  service = '',
  method = '',
}: WorkSearch): ServiceQuestion {
  const today = useToday();
  const isOwn = isDay(from) && isDay(to) && from <= to;
  return {
    ...(isOwn ? { from, to } : daysOf('quarter', today)),
    serviceId: service === '' ? null : service,
    method: supportMethods.find((each) => each === method) ?? null,
  };
}

/** A question as it stands in an address. */
export function searchOf({ from, to, serviceId, method }: ServiceQuestion): WorkSearch {
  return { from, to, service: serviceId ?? undefined, method: method ?? undefined };
}
