import { Agent, request } from 'node:https'
import { text } from 'node:stream/consumers'
import type { ControlPlane } from './control-plane.ts'

/** An object as a test writes it. */
export interface Manifest {
  readonly apiVersion: string
  readonly kind: string
  readonly metadata: {
    readonly name: string
    readonly namespace?: string
    readonly [key: string]: unknown
  }
  readonly [key: string]: unknown
}

/** An object as the server gives it. */
export interface Stored extends Manifest {
  // biome-ignore lint/suspicious/noExplicitAny: tests read what the server is known to give
  readonly [key: string]: any
}

interface Resource {
  readonly name: string
  readonly namespaced: boolean
}

type Query = Readonly<Record<string, string>>

/** Talks to the API server as an administrator, to make a cluster what a test needs. The kit itself never writes. */
export class KubeClient {
  readonly #plane: ControlPlane
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 8 })
  readonly #resources = new Map<string, Promise<Map<string, Resource>>>()

  constructor(plane: ControlPlane) {
    this.#plane = plane
  }

  create(object: Manifest): Promise<Stored> {
    return this.#send('POST', object, '', object)
  }

  get(of: Manifest): Promise<Stored> {
    return this.#send('GET', of, of.metadata.name)
  }

  async list(apiVersion: string, kind: string, namespace?: string, query: Query = {}): Promise<Stored[]> {
    const of = { apiVersion, kind, metadata: { name: '', ...(namespace !== undefined && { namespace }) } }
    const { items } = await this.#send('GET', of, '', undefined, query)
    return items.map((item: Stored) => ({ ...item, apiVersion, kind }))
  }

  patch(of: Manifest, patch: object): Promise<Stored> {
    return this.#send('PATCH', of, of.metadata.name, patch)
  }

  patchStatus(of: Manifest, status: object): Promise<Stored> {
    return this.#send('PATCH', of, `${of.metadata.name}/status`, { status })
  }

  remove(of: Manifest, query: Query = {}): Promise<Stored> {
    return this.#send('DELETE', of, of.metadata.name, undefined, query)
  }

  /** Asks for a path as it stands, and throws on any answer but a good one. */
  async ask(method: string, path: string, body?: object): Promise<Stored> {
    const payload = body && JSON.stringify(body)
    const answer = await new Promise<{ status: number; body: string }>((resolve, reject) => {
      request(
        `${this.#plane.server}${path}`,
        {
          method,
          agent: this.#agent,
          ca: this.#plane.ca,
          headers: {
            authorization: 'Bearer token-of-admin',
            accept: 'application/json',
            ...(payload && {
              'content-type': method === 'PATCH' ? 'application/merge-patch+json' : 'application/json',
              'content-length': Buffer.byteLength(payload),
            }),
          },
        },
        (response) => {
          text(response).then((read) => resolve({ status: response.statusCode ?? 0, body: read }), reject)
        },
      )
        .on('error', reject)
        .end(payload)
    })
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.body.slice(0, 600)}`)
    return JSON.parse(answer.body) as Stored
  }

  /** Where the API serves objects of this kind: "/api/v1/namespaces/shop/pods". */
  async pathOf({ apiVersion, kind, metadata: { namespace } }: Manifest): Promise<string> {
    const root = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`
    const resource = (await this.#discover(root)).get(kind)
    if (resource === undefined) {
      // It may have been asked while only some of the kinds of a new group were served.
      this.#resources.delete(root)
      throw new Error(`The server has no ${kind} in ${apiVersion}.`)
    }
    return `${root}${resource.namespaced && namespace !== undefined ? `/namespaces/${namespace}` : ''}/${resource.name}`
  }

  async #send(method: string, of: Manifest, rest: string, body?: object, query: Query = {}): Promise<Stored> {
    const path = `${await this.pathOf(of)}${rest && `/${rest}`}`
    return this.ask(method, Object.keys(query).length > 0 ? `${path}?${new URLSearchParams(query)}` : path, body)
  }

  #discover(root: string): Promise<Map<string, Resource>> {
    const known =
      this.#resources.get(root) ??
      this.ask('GET', root).then(
        ({ resources }) =>
          new Map(
            resources
              .filter(({ name }: Resource) => !name.includes('/'))
              .map((resource: Resource & { kind: string }) => [resource.kind, resource]),
          ),
      )
    this.#resources.set(root, known)
    known.catch(() => this.#resources.delete(root))
    return known
  }
}
