import { useForm } from '#renderer/app/form.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useToday } from '#renderer/app/words.ts';
import { DateField } from '#renderer/ui/date-field.tsx';

interface DayDialogProps {
  readonly title: string;
  readonly explain: string;
  readonly label: string;
  readonly save: string;
  /** What the core calls the day, so that its problems come to the field. */
  readonly field: 'from' | 'until';
  readonly submit: (day: string) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Asks for one day, today or before. */
export function DayDialog({ title, explain, label, save, field, submit, onClose }: DayDialogProps) {
  const today = useToday();
  const form = useForm<{ readonly from: string | null; readonly until: string | null }>('day', {
    initial: { from: today, until: today },
    check: (values) => (values[field] === null ? { [field]: 'required' } : {}),
    submit: async (values) => {
      await submit(values[field] ?? today);
      onClose();
    },
  });
  return (
    <FormDialog title={title} form={form} save={save} onClose={onClose}>
      {explain !== '' && <p>{explain}</p>}
      <DateField {...form.field(field)} label={label} max={today} required />
    </FormDialog>
  );
}
