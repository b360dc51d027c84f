import { OPEN_LINE, type ShippedText } from "./shipped-text.ts";

const RIGHTS_EN = `If you think that something is wrong, if you want an itemized bill, or if you cannot pay all of it now, please call us at {{practice.phone}}. We can agree on smaller payments, and we can tell you about help with the cost.`;

const RIGHTS_ES = `Si cree que hay un error, si desea una factura detallada o si no puede pagar todo ahora, llámenos al {{practice.phone}}. Podemos acordar pagos más pequeños e informarle sobre ayuda con el costo.`;

const CLOSING_EN = `Sincerely,



{{practice.contact}}
{{practice.name}}`;

const CLOSING_ES = `Atentamente,



{{practice.contact}}
{{practice.name}}`;

export const BALANCE: ShippedText = {
  en: `# Your balance, account {{patient.account}}

Dear {{recipient.name}}:

This part of these services is yours to pay:

{{account.services}}

Please pay {{account.balance}} by {{account.payBy}}, by check to {{practice.name}} or by telephone at {{practice.phone}}.

${RIGHTS_EN}

${CLOSING_EN}`,
  es: `# Su saldo, cuenta {{patient.account}}

Estimado(a) {{recipient.name}}:

Esta parte de los siguientes servicios le corresponde pagarla a usted:

{{account.services}}

Le pedimos que pague {{account.balance}} a más tardar el {{account.payBy}}, con cheque a nombre de {{practice.name}} o por teléfono al {{practice.phone}}.

${RIGHTS_ES}

${CLOSING_ES}`,
};

export const COLLECTION_1: ShippedText = {
  en: `# A reminder, account {{patient.account}}

Dear {{recipient.name}}:

{{account.balance}} of your account is still open. You may have overlooked it[; our last statement went out on {{account.lastStatementDate}}]. If you have paid in the last few days, thank you, and please set this letter aside.

{{account.services}}

Please pay by {{account.payBy}}.

${RIGHTS_EN}

${CLOSING_EN}`,
  es: `# Un recordatorio, cuenta {{patient.account}}

Estimado(a) {{recipient.name}}:

Su cuenta tiene un saldo pendiente de {{account.balance}}. Es posible que no lo haya notado[; nuestro último estado de cuenta se envió el {{account.lastStatementDate}}]. Si pagó en los últimos días, muchas gracias; no tome en cuenta esta carta.

{{account.services}}

Le pedimos que pague a más tardar el {{account.payBy}}.

${RIGHTS_ES}

${CLOSING_ES}`,
};

export const COLLECTION_2: ShippedText = {
  en: `# Past due, account {{patient.account}}

Dear {{recipient.name}}:

We wrote to you before about {{account.balance}} that is past due[, the oldest of it from {{account.oldestDate}}]. We have not received a payment or a call from you.

{{account.services}}

Please pay by {{account.payBy}}, or call us before that day so that we can agree on payments that you can make.

${RIGHTS_EN}

${CLOSING_EN}`,
  es: `# Saldo vencido, cuenta {{patient.account}}

Estimado(a) {{recipient.name}}:

Ya le escribimos sobre {{account.balance}} que están vencidos[, la parte más antigua desde el {{account.oldestDate}}]. No hemos recibido su pago ni su llamada.

{{account.services}}

Le pedimos que pague a más tardar el {{account.payBy}}, o que nos llame antes de ese día para acordar pagos que usted pueda hacer.

${RIGHTS_ES}

${CLOSING_ES}`,
};

export const COLLECTION_3: ShippedText = {
  en: `# Last notice before collection, account {{patient.account}}

Dear {{recipient.name}}:

{{account.balance}} of your account is still unpaid after our earlier letters[ and {{account.statementCount}} statements].

{{account.services}}

If we have neither your payment nor your call by {{account.payBy}}, we may give this account to a collection agency. We would rather settle it with you.

If you dispute any of it, tell us in writing before that day, and we will not go on until we have answered you.

${RIGHTS_EN}

${CLOSING_EN}`,
  es: `# Último aviso antes de la cobranza, cuenta {{patient.account}}

Estimado(a) {{recipient.name}}:

{{account.balance}} de su cuenta siguen sin pagarse después de nuestras cartas anteriores[ y {{account.statementCount}} estados de cuenta].

{{account.services}}

Si para el {{account.payBy}} no tenemos su pago ni su llamada, es posible que entreguemos esta cuenta a una agencia de cobranza. Preferimos resolverlo con usted.

Si no está de acuerdo con alguna parte, díganoslo por escrito antes de ese día, y no seguiremos adelante hasta haberle respondido.

${RIGHTS_ES}

${CLOSING_ES}`,
};

export const RETURNED_MAIL: ShippedText = {
  en: `# Please confirm your address, account {{patient.account}}

Dear {{recipient.name}}:

Mail that we sent you came back. Please tell us your address, so that bills and letters about your account reach you and nobody else. Call us at {{practice.phone}}, or write the address below and return this page.

Address: ________________________________________________

City, state, ZIP: _________________________________________

Signature and date: _______________________________________

${CLOSING_EN}`,
  es: `# Confirme su dirección, cuenta {{patient.account}}

Estimado(a) {{recipient.name}}:

El correo que le enviamos fue devuelto. Indíquenos su dirección, para que las facturas y cartas sobre su cuenta le lleguen a usted y a nadie más. Llámenos al {{practice.phone}}, o escriba la dirección abajo y devuelva esta hoja.

Dirección: ________________________________________________

Ciudad, estado, código postal: _____________________________

Firma y fecha: ____________________________________________

${CLOSING_ES}`,
};

export const PATIENT_LETTER: ShippedText = {
  en: `# Account {{patient.account}}

Dear {{recipient.name}}:

${OPEN_LINE.en}

${CLOSING_EN}`,
  es: `# Cuenta {{patient.account}}

Estimado(a) {{recipient.name}}:

${OPEN_LINE.es}

${CLOSING_ES}`,
};
