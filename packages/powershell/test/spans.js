import { children, parse, tokenize } from '../src/index.js';
/** What is wrong with the offsets of a text's tree and tokens; nothing when all is well. */
export function spanFaults(text) {
    return [...treeFaults(parse(text).root), ...tokenFaults(text)];
}
function treeFaults(root) {
    const faults = [];
    const open = [root];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
        if (node.end < node.start)
            faults.push(`${node.kind} ends before it starts: ${node.start}-${node.end}`);
        let before = node.start;
        for (const child of children(node)) {
            if (child.start < before || child.end > node.end) {
                faults.push(`${child.kind} ${child.start}-${child.end} is not in its place in ${node.kind} ${node.start}-${node.end}`);
            }
            before = child.end;
            open.push(child);
        }
    }
    return faults;
}
function tokenFaults(text) {
    const faults = [];
    let at = 0;
    for (const token of tokenize(text)) {
        if (token.start !== at || token.end <= token.start)
            faults.push(`token ${token.kind} ${token.start}-${token.end} does not follow ${at}`);
        at = token.end;
    }
    if (at !== text.length)
        faults.push(`the tokens end at ${at} of ${text.length}`);
    return faults;
}
