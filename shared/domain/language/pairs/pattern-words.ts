/** Groups of words that the patterns of several pairs share (`pattern.ts`). */
export const be = "{is|are|was|were|be|been|being|'s}";
export const isNow = "{is|are|'s}";
export const wasThen = '{was|were|had been|has been|have been}';
export const he = '{he|she|they}';
export const him = '{him|her|them}';
export const his = '{his|her|their}';
export const very = '{very|quite|so|too|}';
export const persons = '{person|individual|client|patient|tenant|resident|man|woman|service user}/n';
