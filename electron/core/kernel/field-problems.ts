import type { z } from 'zod';
import { type FieldCode, type FieldProblems, fieldCodes } from '#shared/lib/app-error.ts';

type Issue = z.core.$ZodIssue;

function isFieldCode(text: string): text is FieldCode {
  return (fieldCodes as readonly string[]).includes(text);
}

function codeOf(issue: Issue): FieldCode {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'required' : 'invalid';
    case 'too_small':
      if (issue.origin === 'string') return issue.minimum === 1 ? 'required' : 'too_short';
      return issue.origin === 'array' ? 'too_few' : 'too_small';
    case 'too_big':
      if (issue.origin === 'string') return 'too_long';
      return issue.origin === 'array' ? 'too_many' : 'too_big';
    case 'invalid_value':
      return issue.input === undefined ? 'required' : 'not_a_choice';
    case 'invalid_format':
      return issue.format === 'date' ? 'not_a_date' : 'invalid';
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'invalid_union':
    case 'not_multiple_of':
    case 'unrecognized_keys':
      return 'invalid';
  }
}

/**
 * Turns a failed parse into codes by dotted path. zod's own messages never leave: they can echo what was typed.
 * A refinement names its field code as its message.
 */
export function fieldProblems(error: z.ZodError): FieldProblems {
  const problems: Record<string, FieldCode> = {};
  for (const issue of error.issues) {
    const path = issue.path.map(String).join('.');
    problems[path] ??= isFieldCode(issue.message) ? issue.message : codeOf(issue);
  }
  return problems;
}
