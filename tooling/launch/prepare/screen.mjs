// Plain JavaScript: run.mjs needs it under Node 18, before any TypeScript can run.
const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const frameTime = 120;
const firstSign = 2_000;
const nextSigns = 15_000;

export function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

function describe(step) {
  return `${step.label}${step.detail === '' ? '' : `: ${step.detail}`} (${seconds(step.since)})`;
}

/** In a terminal: one line at the bottom that moves while something goes on. */
function movingLine(stream) {
  const active = new Set();
  let frame = 0;
  let timer;
  const clear = () => stream.write('\r\u001b[2K');
  const draw = () => {
    const line = `${frames[frame]} ${[...active].map(describe).join(' · ')}`;
    clear();
    stream.write(line.slice(0, (stream.columns || 80) - 1));
  };
  const turn = () => {
    frame = (frame + 1) % frames.length;
    draw();
  };
  return {
    begin: (step) => {
      active.add(step);
      timer ??= setInterval(turn, frameTime).unref();
    },
    end: (step) => {
      active.delete(step);
      if (active.size === 0) {
        clearInterval(timer);
        timer = undefined;
      }
    },
    say: (line) => {
      clear();
      stream.write(`${line}\n`);
      if (active.size > 0) {
        draw();
      }
    },
    clear,
  };
}

/** Elsewhere: a plain line now and then while a step is long. */
function plainLines(stream) {
  const timers = new Map();
  const say = (line) => stream.write(`${line}\n`);
  const wait = (step, time) => {
    const sign = () => {
      say(`… ${describe(step)}`);
      wait(step, nextSigns);
    };
    timers.set(step, setTimeout(sign, time).unref());
  };
  return {
    begin: (step) => wait(step, firstSign),
    end: (step) => clearTimeout(timers.get(step)),
    say,
    clear: () => {},
  };
}

export function makeScreen({ stream = process.stderr, isQuiet = false } = {}) {
  const lines = stream.isTTY ? movingLine(stream) : plainLines(stream);
  // A closed terminal must not bring down the one who has to stop everything in order.
  stream.on('error', () => {});
  const step = (label) => {
    const one = { label, detail: '', since: Date.now() };
    let isOver = false;
    const end = (line) => {
      if (!isOver) {
        isOver = true;
        lines.end(one);
        return line === null ? lines.clear() : lines.say(`${line} (${seconds(one.since)})`);
      }
    };
    lines.begin(one);
    return {
      detail: (text) => {
        one.detail = text;
      },
      done: (note = '') => end(isQuiet ? null : `✓ ${label}${note && `, ${note}`}`),
      failed: () => end(`✗ ${label}`),
      dropped: () => end(null),
    };
  };
  return { say: lines.say, step };
}
