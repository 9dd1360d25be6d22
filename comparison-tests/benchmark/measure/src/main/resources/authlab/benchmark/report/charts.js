'use strict';
const run = JSON.parse(document.getElementById('run').textContent);
const figures = new Map(run.figures.map(figure => [figure.id, figure]));
const dark = matchMedia('(prefers-color-scheme: dark)').matches;
const CARRIERS = { session: 'session', 'jwt-bearer': 'JWT, bearer', 'jwt-cookie': 'JWT, cookie' };
const POINTS = ['strict', 'synced-200ms', 'synced-1s', 'synced-10s', 'stateless'];
// For how many milliseconds after the revoking answer; a token's own life ends what nothing else does.
const BOUND = { strict: 0, 'synced-200ms': 200, 'synced-1s': 1000, 'synced-10s': 10000, stateless: 300000 };
const carriers = Object.keys(CARRIERS);

// Who it is shows in the colour and, to whom colours say little, in the marker too; what of hers it is, in the dashes.
const WHO = {
  session: { colour: dark ? '#5ab4f0' : '#0068a8', marker: 'circle' },
  'jwt-bearer': { colour: dark ? '#ff9a52' : '#c04a00', marker: 'triangle' },
  'jwt-cookie': { colour: dark ? '#4cc9a0' : '#00805c', marker: 'diamond' },
  'one-read': { colour: dark ? '#d8a0e8' : '#8a3a9a', marker: 'rect' },
  ceiling: { colour: dark ? '#c8c8c8' : '#555555', marker: 'path://M4,0H6V4H10V6H6V10H4V6H0V4H4Z' }
};
const DASHES = {
  strict: 'solid', 'synced-200ms': [1, 3], 'synced-1s': [6, 3], 'synced-10s': [10, 3, 2, 3], stateless: [2, 2], everywhere: [3, 6],
  carried: [3, 5],
  logins: 'solid', revocations: [6, 3], instances: [2, 2]
};

const LEGEND = { line: 34, gap: 10, height: 22, padding: 5 };
const pen = document.createElement('canvas').getContext('2d');
pen.font = '12px system-ui';

function value(id) {
  return figures.get(id)?.value;
}

function draw(id, isMeasured, option) {
  const place = document.getElementById(id);
  if (!isMeasured) {
    place.classList.add('empty');
    place.textContent = 'Not measured in this run.';
    return;
  }
  const height = place.clientHeight;
  const chart = echarts.init(place, dark ? 'dark' : null, { renderer: 'svg' });
  chart.setOption({
    backgroundColor: 'transparent',
    animation: false,
    textStyle: { fontFamily: 'system-ui' },
    aria: { enabled: true },
    ...option
  });
  const fit = () => {
    const legend = LEGEND.height * linesOf(option.series.map(({ name }) => name), place.clientWidth);
    place.style.height = height + legend + 'px';
    chart.setOption({
      legend: { left: 0, itemWidth: LEGEND.line, itemGap: LEGEND.gap, padding: LEGEND.padding },
      grid: { top: legend + 40, left: 4, right: 28, bottom: 36, containLabel: true }
    });
    chart.resize();
  };
  fit();
  addEventListener('resize', fit);
}

// As many as a legend fills whose entries follow each other as words do.
function linesOf(names, width) {
  let lines = 1;
  let filled = 0;
  for (const name of names) {
    const entry = LEGEND.line + LEGEND.gap + 5 + pen.measureText(name).width;
    if (filled > 0 && filled + entry > width - 2 * LEGEND.padding) {
      lines++;
      filled = 0;
    }
    filled += entry;
  }
  return lines;
}

// Below the middle of the axis, where there is room for it at any width.
function across(name) {
  return { name, nameLocation: 'middle', nameGap: 32 };
}

function upwards(name) {
  return { name, nameTextStyle: { align: 'left' } };
}

function line(name, who, what, data) {
  const { colour, marker } = WHO[who];
  return {
    name,
    type: 'line',
    symbol: marker,
    symbolSize: 9,
    showAllSymbol: true,
    itemStyle: { color: colour },
    lineStyle: { color: colour, type: DASHES[what], width: 2 },
    data
  };
}

// A point that carries no marker, on a line that has enough of them.
function unmarked(point) {
  return { value: point, symbol: 'none' };
}

function taken(subject) {
  const who = Object.keys(WHO).find(known => subject === known || subject.startsWith(known + '-'));
  return [who, subject.slice(who.length + 1) || 'strict'];
}

function share(number) {
  return (100 * number).toFixed(0) + ' %';
}

function frontier() {
  const series = carriers.map(carrier => line(
    CARRIERS[carrier], carrier, 'strict',
    POINTS.map((point, i) => [i, value(`me/${carrier}-${point}/of-ceiling`)]).filter(([, y]) => y !== undefined)
  )).filter(one => one.data.length > 0);
  draw('frontier', series.length > 0, {
    tooltip: {
      formatter: ({ seriesName, value: [i, y] }) => `${seriesName}, ${POINTS[i]}: ${share(y)}`
    },
    xAxis: {
      ...across('believed after its revocation, at most'),
      nameGap: 42,
      type: 'category',
      axisLabel: { interval: 0, lineHeight: 15 },
      data: POINTS.map(point => BOUND[point] === 0 ? '0\n(strict)'
        : point === 'stateless' ? '5 min\n(stateless)' : BOUND[point] / 1000 + ' s')
    },
    yAxis: { ...upwards('of no authentication'), min: 0, max: 1.2, axisLabel: { formatter: share } },
    series: [
      ...series,
      level('one read each', 'one-read', value('me/one-read/throughput') / value('me/ceiling/throughput')),
      ...carriers.filter(carrier => figures.has(`me/carried-${carrier}/of-ceiling`))
        .map(carrier => level(`${CARRIERS[carrier]}, sent and not read`, carrier, value(`me/carried-${carrier}/of-ceiling`)))
    ]
  });
}

// The same everywhere on the axis; marked at its ends.
function level(name, who, height) {
  const points = POINTS.map((point, i) => [i, height]);
  return line(name, who, 'carried', [points[0], ...points.slice(1, -1).map(unmarked), points.at(-1)]);
}

function cost() {
  const subjects = ['ceiling', ...carriers.map(carrier => `carried-${carrier}`), 'one-read', ...carriers.flatMap(carrier => POINTS.map(point => `${carrier}-${point}`))]
    .filter(subject => figures.has(`me/${subject}/service-cpu`));
  const part = (name, quantity) => ({
    name,
    type: 'bar',
    stack: 'cpu',
    data: subjects.map(subject => value(`me/${subject}/${quantity}`).toFixed(1))
  });
  draw('cost', subjects.length > 0, {
    aria: { enabled: true, decal: { show: true } },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, valueFormatter: micros => micros + ' µs' },
    xAxis: { ...across('µs'), type: 'value' },
    yAxis: { type: 'category', inverse: true, axisLabel: { interval: 0 }, data: subjects },
    series: [part('service', 'service-cpu'), part('PostgreSQL', 'postgres-cpu'), part('load generator', 'generator-cpu')]
  });
}

function latency() {
  const percentiles = ['50', '75', '90', '95', '99', '99.9'];
  const subjects = [...figures.keys()]
    .filter(id => id.startsWith('latency/') && id.endsWith('/p50')).map(id => id.split('/')[1]);
  draw('latency', subjects.length > 0, {
    tooltip: { trigger: 'axis', valueFormatter: ms => ms + ' ms' },
    xAxis: { ...across('percentile'), type: 'category', data: percentiles.map(p => 'p' + p) },
    yAxis: { ...upwards('ms'), type: 'log' },
    series: subjects.map(subject => line(
      subject, ...taken(subject), percentiles.map(p => value(`latency/${subject}/p${p}`)?.toFixed(2))
    ))
  });
}

// What is refused at once has no place on a logarithmic axis: it stands at the least that can be told.
const TOLD_FROM_MS = 0.1;
const MARKERS = 6;

function delay() {
  const subjects = [...figures.keys()]
    .filter(id => id.startsWith('delay/') && id.endsWith('/each')).map(id => id.split('/')[1]);
  const most = Math.max(1, ...subjects.map(subject => figures.get(`delay/${subject}/each`).max));
  draw('delay', subjects.length > 0, {
    tooltip: { formatter: ({ seriesName, value: [ms, part] }) => `${seriesName}: ${share(part)} within ${ms.toFixed(1)} ms` },
    xAxis: {
      ...across('ms'),
      nameGap: 36,
      type: 'log',
      min: TOLD_FROM_MS,
      axisLabel: { margin: 14, formatter: ms => ms > TOLD_FROM_MS ? ms : '≤ ' + ms }
    },
    yAxis: { ...upwards('of revocations'), max: 1, axisLabel: { formatter: share } },
    series: subjects.map(subject => {
      const sorted = [...figures.get(`delay/${subject}/each`).rounds].sort((a, b) => a - b);
      const points = sorted.map((ms, i) => [Math.max(ms, TOLD_FROM_MS), (i + 1) / sorted.length]);
      const each = Math.ceil(points.length / MARKERS);
      return {
        ...line(subject, ...taken(subject), [
          ...points.map((point, i) => i % each === each - 1 ? point : unmarked(point)),
          [most, 1]
        ]),
        step: 'end'
      };
    })
  });
}

function scale() {
  const curves = new Map();
  for (const id of figures.keys()) {
    const [, what, who, count] = id.match(/^(logins|revocations|instances)\/(.+)-(\d+)\/of-\d+$/) ?? [];
    if (what) {
      const name = `${what}, ${who}`;
      const curve = curves.get(name) ?? line(name, who, what, []);
      curve.data.push([count, value(id)]);
      curves.set(name, curve);
    }
  }
  const series = [...curves.values()];
  const counts = [...new Set(series.flatMap(({ data }) => data.map(([count]) => count)))].sort((a, b) => a - b);
  draw('scale', series.length > 0, {
    tooltip: { valueFormatter: share },
    xAxis: { ...across('how many'), type: 'category', data: counts },
    yAxis: { min: 0, axisLabel: { formatter: share } },
    series
  });
}

[frontier, cost, latency, delay, scale].forEach(chart => chart());
