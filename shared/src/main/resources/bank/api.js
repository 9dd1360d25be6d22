/** Requests and answers, as the HTTP contract has them. Knows of no login but how a request is dressed for it. */
import { dress } from './credential.js';

/** The bank has answered, and the answer is no. */
export class Refusal extends Error {
  /** @param problem what the answer says of itself (RFC 9457) */
  constructor(status, problem, retryAfterSeconds) {
    super(problem.title ?? `status ${status}`);
    this.status = status;
    this.type = String(problem.type ?? '').split('/').pop();
    this.violations = Array.isArray(problem.violations) ? problem.violations : [];
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** No answer came: nobody knows whether the request has arrived. */
export class Unreachable extends Error {}

/**
 * Sends a request with the credential of this tab's login.
 *
 * @throws {Unreachable}
 * @throws {Refusal}
 */
export async function send(method, path, { body, headers = {}, signal } = {}) {
  const isUnsafe = method !== 'GET';
  const dressed = dress({ ...headers, ...(body && { 'Content-Type': 'application/json' }) }, isUnsafe);
  let response;
  try {
    response = await fetch(path, {
      method,
      ...dressed,
      body: body && JSON.stringify(body),
      cache: 'no-store',
      mode: 'same-origin',
      redirect: 'error',
      signal,
    });
  } catch (failure) {
    throw signal?.aborted ? failure : new Unreachable(failure.message);
  }
  if (!response.ok) {
    throw new Refusal(response.status, await problemOf(response), secondsOf(response.headers.get('Retry-After')));
  }
  return response;
}

/** Its body, if it has one. */
export async function contentOf(response) {
  return response.status === 204 ? undefined : response.json();
}

async function problemOf(response) {
  try {
    return (await response.json()) ?? {};
  } catch {
    return {};
  }
}

function secondsOf(retryAfter) {
  return /^\d+$/.test(retryAfter ?? '') ? Number(retryAfter) : undefined;
}
