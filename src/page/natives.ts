/**
 * What the guard calls, taken before any page script ran. Page scripts may replace any of these
 * later, so nothing in this folder calls a method of an object: it calls these functions. They
 * work on objects of every realm, because the browser checks what an object is, not whose.
 */
export const { apply, construct, defineProperty, getOwnPropertyDescriptor } = Reflect;
const { setPrototypeOf } = Reflect;

type Method<Self, Args extends unknown[], Result> = (this: Self, ...args: Args) => Result;

const call = Function.prototype.call;

/** A method as a function of its object. */
export function uncurry<Self, Args extends unknown[], Result>(
  method: Method<Self, Args, Result>,
): (self: Self, ...args: Args) => Result {
  return call.bind(method) as (self: Self, ...args: Args) => Result;
}

/** The getter of a property as a function of its object. */
export function getter<Self extends object, Key extends keyof Self>(
  owner: Self,
  name: Key,
): (self: Self) => Self[Key] {
  return uncurry(getOwnPropertyDescriptor(owner, name)?.get as Method<Self, [], Self[Key]>);
}

/** True if the getter takes the object for its own kind. */
export function isKind<Self>(read: (self: Self) => unknown, value: unknown): value is Self {
  try {
    read(value as Self);
    return true;
  } catch {
    return false;
  }
}

/** A null prototype, so that nothing the page hangs on `Object.prototype` is taken for ours. */
export function bare<T extends object>(object: T): T {
  setPrototypeOf(object, null);
  return object;
}

// Once each: the names of natives are a good part of this script's size.
const stringMethods = String.prototype;
const mapMethods = Map.prototype;
const weakMapMethods = WeakMap.prototype;
const eventTargetMethods = EventTarget.prototype;
const elementMethods = Element.prototype;
const blobMethods = Blob.prototype;
const formDataMethods = FormData.prototype;
const paramsMethods = URLSearchParams.prototype;
const requestMethods = Request.prototype;
const headersMethods = Headers.prototype;
const abortSignalMethods = AbortSignal.prototype;

export const parseJson = JSON.parse;
/** For strings only: objects would be asked for a `toJSON` that the page may have defined. */
export const quote: (text: string) => string = JSON.stringify;
export const upperCase = uncurry(stringMethods.toUpperCase);
export const charCode = uncurry(stringMethods.charCodeAt);
export const startsWith = uncurry(stringMethods.startsWith);
export const includes = uncurry(stringMethods.includes);
export const fromCharCode = String.fromCharCode;
export const functionText = uncurry(Function.prototype.toString);
export const createFrom = Object.create as (from: object, own: PropertyDescriptorMap) => object;

export const NativeProxy = Proxy;
export const NativeMap = Map;
export const mapGet = uncurry(mapMethods.get);
export const mapSet = uncurry(mapMethods.set);
export const mapDelete = uncurry(mapMethods.delete);
export const NativeWeakMap = WeakMap;
export const weakGet = uncurry(weakMapMethods.get);
export const weakSet = uncurry(weakMapMethods.set);
export const weakDelete = uncurry(weakMapMethods.delete);

export const whenDone = uncurry(Promise.prototype.then);
export const microtask = queueMicrotask;
export const startTimer = setTimeout;
export const stopTimer = clearTimeout;

export const NativeEvent = CustomEvent;
export const detailOf = getter(CustomEvent.prototype, 'detail');
export const listen = uncurry(eventTargetMethods.addEventListener);
export const unlisten = uncurry(eventTargetMethods.removeEventListener);
export const dispatch = uncurry(eventTargetMethods.dispatchEvent);
export const getAttribute = uncurry(elementMethods.getAttribute);
export const setAttribute = uncurry(elementMethods.setAttribute);
export const removeAttribute = uncurry(elementMethods.removeAttribute);

export const NativeURL = URL;
export const urlText = getter(URL.prototype, 'href');
export const baseOf = getter(Node.prototype, 'baseURI');

export const isView = ArrayBuffer.isView;
export const NativeBytes = Uint8Array;
export const bufferSize = getter(ArrayBuffer.prototype, 'byteLength');
export const NativeBlob = Blob;
export const NativeFile = File;
export const blobSize = getter(blobMethods, 'size');
export const blobType = getter(blobMethods, 'type');
export const blobBytes = uncurry(blobMethods.arrayBuffer);
export const fileName = getter(File.prototype, 'name');
/** A file of this content; of one that has a name already, the file itself. */
export const asFile = (content: BlobPart, type: string): File => {
  if (typeof content === 'object' && isKind(fileName, content)) return content;
  return new NativeFile([content], 'upload', { type });
};
const transferItems = getter(DataTransfer.prototype, 'items');
const transferFiles = getter(DataTransfer.prototype, 'files');
const addItem = uncurry(DataTransferItemList.prototype.add) as (
  list: DataTransferItemList,
  file: File,
) => void;
const NativeTransfer = DataTransfer;
const fileInput = HTMLInputElement.prototype;
const inputFiles = getter(fileInput, 'files');
const setInputFiles = uncurry(
  getOwnPropertyDescriptor(fileInput, 'files')?.set as Method<HTMLInputElement, [FileList], void>,
);
const listLength = getter(FileList.prototype, 'length');
const listItem = uncurry(FileList.prototype.item);

/** Lays files into a file input. */
export function layFiles(input: HTMLInputElement, files: readonly File[]): void {
  const transfer = new NativeTransfer();
  for (let at = 0; at < files.length; at += 1) addItem(transferItems(transfer), files[at] as File);
  setInputFiles(input, transferFiles(transfer));
}

/** Takes the files out of a file input. */
export function takeFiles(input: HTMLInputElement): File[] {
  const list = inputFiles(input) as FileList;
  const files: File[] = [];
  for (let at = 0; at < listLength(list); at += 1) files[at] = listItem(list, at) as File;
  layFiles(input, []);
  return files;
}
export const NativeForm = FormData;
export const formEach = uncurry(formDataMethods.forEach);
/** Throws for anything but a form. */
export const formKind = (form: FormData): void => formEach(form, () => undefined);
export const formAppend = uncurry(formDataMethods.append) as (
  form: FormData,
  name: string,
  value: string | Blob,
) => void;
export const NativeParams = URLSearchParams;
export const paramsAppend = uncurry(paramsMethods.append);
export const paramsText = uncurry(paramsMethods.toString) as (params: URLSearchParams) => string;
export const streamLocked = getter(ReadableStream.prototype, 'locked');
const serializer = new XMLSerializer();
const serialize = uncurry(serializer.serializeToString);
/** Throws for anything but a node. */
export const nodeText = (node: Node): string => serialize(serializer, node);

export const iframeDocument = getter(HTMLIFrameElement.prototype, 'contentDocument');
export const objectDocument = getter(HTMLObjectElement.prototype, 'contentDocument');
const visibility = getter(Document.prototype, 'visibilityState');
/** Whether a person can see this page. */
export const isShown = (): boolean => visibility(document) === 'visible';
export const viewOf = getter(Document.prototype, 'defaultView');

export const requestMethod = getter(requestMethods, 'method');
export const requestUrl = getter(requestMethods, 'url');
export const requestSignal = getter(requestMethods, 'signal');
export const requestHeaders = getter(requestMethods, 'headers');
export const requestKeepalive = getter(requestMethods, 'keepalive');
export const requestReferrer = getter(requestMethods, 'referrer');
export const requestReferrerPolicy = getter(requestMethods, 'referrerPolicy');
export const requestBytes = uncurry(requestMethods.arrayBuffer);
export const NativeHeaders = Headers;
export const headerGet = uncurry(headersMethods.get);
export const headerDelete = uncurry(headersMethods.delete);
export const NativeResponse = Response;
export const responseForm = uncurry(Response.prototype.formData);
export const signalAborted = getter(abortSignalMethods, 'aborted');
export const signalReason = getter(abortSignalMethods, 'reason');
