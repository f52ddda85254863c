/** The files that a briefing can be taken away as; paper is the fourth way. */
export const WAYS = ['pptx', 'xlsx', 'zip'] as const;
export type Way = (typeof WAYS)[number];
