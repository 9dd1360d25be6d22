'use strict';
const run = JSON.parse(document.getElementById('run').textContent);
const figures = new Map(run.figures.map(figure => [figure.id, figure]));
const dark = matchMedia('(prefers-color-scheme: dark)').matches;
const CARRIERS = { session: 'session', 'jwt-bearer': 'JWT, bearer', 'jwt-cookie': 'JWT, cookie' };
const POINTS = ['strict', 'synced-200ms', 'synced-1s', 'synced-10s', 'stateless'];
// For how many milliseconds after the revoking answer; a token's own life ends what nothing else does.
const BOUND = { strict: 0, 'synced-200ms': 200, 'synced-1s': 1000, 'synced-10s': 10000, stateless: 300000 };
const carriers = Object.keys(CARRIERS);

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
  const chart = echarts.init(place, dark ? 'dark' : null, { renderer: 'svg' });
  chart.setOption({ backgroundColor: 'transparent', animation: false, textStyle: { fontFamily: 'system-ui' }, ...option });
  addEventListener('resize', () => chart.resize());
}

function share(number) {
  return (100 * number).toFixed(0) + ' %';
}

function frontier() {
  const series = carriers.map(carrier => ({
    name: CARRIERS[carrier],
    type: 'line',
    symbolSize: 10,
    data: POINTS.map((point, i) => [i, value(`me/${carrier}-${point}/of-ceiling`)]).filter(([, y]) => y !== undefined)
  })).filter(one => one.data.length > 0);
  draw('frontier', series.length > 0, {
    legend: { type: 'scroll' },
    tooltip: {
      formatter: ({ seriesName, value: [i, y] }) => `${seriesName}, ${POINTS[i]}: ${share(y)}`
    },
    xAxis: {
      type: 'category',
      name: 'believed after its revocation, at most',
      nameLocation: 'middle',
      nameGap: 32,
      data: POINTS.map(point => BOUND[point] === 0 ? '0 (strict)'
        : point === 'stateless' ? '5 min (stateless)' : BOUND[point] / 1000 + ' s')
    },
    yAxis: { min: 0, max: 1.1, axisLabel: { formatter: share }, name: 'of no authentication' },
    series: [
      ...series,
      level('one read each', value('me/one-read/throughput') / value('me/ceiling/throughput')),
      ...carriers.filter(carrier => figures.has(`me/carried-${carrier}/of-ceiling`))
        .map(carrier => level(`${CARRIERS[carrier]}, sent and not read`, value(`me/carried-${carrier}/of-ceiling`)))
    ]
  });
}

function level(name, height) {
  return {
    name,
    type: 'line',
    symbol: 'none',
    lineStyle: { type: 'dashed' },
    data: POINTS.map((point, i) => [i, height])
  };
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
    legend: {},
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, valueFormatter: micros => micros + ' µs' },
    grid: { left: 170 },
    xAxis: { type: 'value', name: 'µs' },
    yAxis: { type: 'category', inverse: true, data: subjects },
    series: [part('service', 'service-cpu'), part('PostgreSQL', 'postgres-cpu'), part('load generator', 'generator-cpu')]
  });
}

function latency() {
  const percentiles = ['50', '75', '90', '95', '99', '99.9'];
  const subjects = [...figures.keys()]
    .filter(id => id.startsWith('latency/') && id.endsWith('/p50')).map(id => id.split('/')[1]);
  draw('latency', subjects.length > 0, {
    legend: { type: 'scroll' },
    tooltip: { trigger: 'axis', valueFormatter: ms => ms + ' ms' },
    xAxis: { type: 'category', data: percentiles.map(p => 'p' + p), name: 'percentile' },
    yAxis: { type: 'log', name: 'ms' },
    series: subjects.map(subject => ({
      name: subject,
      type: 'line',
      data: percentiles.map(p => value(`latency/${subject}/p${p}`)?.toFixed(2))
    }))
  });
}

function delay() {
  const subjects = [...figures.keys()]
    .filter(id => id.startsWith('delay/') && id.endsWith('/each')).map(id => id.split('/')[1]);
  draw('delay', subjects.length > 0, {
    legend: { type: 'scroll' },
    tooltip: {},
    xAxis: { type: 'value', name: 'ms', nameLocation: 'middle', nameGap: 28 },
    yAxis: { max: 1, axisLabel: { formatter: share }, name: 'of revocations' },
    series: subjects.map(subject => {
      const sorted = [...figures.get(`delay/${subject}/each`).rounds].sort((a, b) => a - b);
      return {
        name: subject,
        type: 'line',
        step: 'end',
        symbol: 'none',
        data: sorted.map((ms, i) => [ms, (i + 1) / sorted.length])
      };
    })
  });
}

function scale() {
  const curves = new Map();
  for (const id of figures.keys()) {
    const [, what, subject, count] = id.match(/^(logins|revocations|instances)\/(.+)-(\d+)\/of-\d+$/) ?? [];
    if (what) {
      const name = `${what}, ${subject}`;
      curves.set(name, [...(curves.get(name) ?? []), [count, value(id)]]);
    }
  }
  const counts = [...new Set([...curves.values()].flat().map(([count]) => count))].sort((a, b) => a - b);
  draw('scale', curves.size > 0, {
    legend: { type: 'scroll' },
    tooltip: { valueFormatter: share },
    xAxis: { type: 'category', data: counts },
    yAxis: { min: 0, axisLabel: { formatter: share } },
    series: [...curves].map(([name, data]) => ({ name, type: 'line', data }))
  });
}

[frontier, cost, latency, delay, scale].forEach(chart => chart());
