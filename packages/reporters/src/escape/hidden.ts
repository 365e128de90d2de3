/**
 * Characters that a reader does not see but a terminal or a bidirectional layout obeys: C0, DEL, C1, line separators, marks of direction,
 * characters without width (but the joiners that scripts and emoji need), halves of surrogate pairs, tags.
 */
export const hidden = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu
