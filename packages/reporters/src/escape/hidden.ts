/**
 * Characters that a reader does not see but a terminal or a bidirectional layout obeys: C0, DEL, C1, line separators, marks of direction,
 * characters without width (but the joiners that scripts and emoji need), tags, halves of surrogate pairs.
 */
export const hidden = /[\p{Cc}\p{Cs}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu
