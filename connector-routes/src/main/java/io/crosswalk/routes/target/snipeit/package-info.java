/**
 * How does Snipe-IT want to be read and written?
 *
 * <p><b>Read</b>: {@code /hardware} in pages ordered by id until all of the stated total is there, then the archived and
 * the deleted assets, which the plain list hides. What an asset is, is read from the asset itself ({@code deleted_at},
 * {@code status_label.status_meta}), never from the list it came in. The JSON is a view: texts are HTML-escaped, the cost
 * is a localised string, dates are objects, custom fields are keyed by label; all of that is undone before anything is
 * compared.
 *
 * <table>
 * <caption>What is carried where</caption>
 * <tr><th>canonical</th><th>Snipe-IT</th><th>written</th></tr>
 * <tr><td>serial, assetTag</td><td>serial, asset_tag</td><td>yes; a tag that is there is never changed</td></tr>
 * <tr><td>manufacturer, model, sku</td><td>the model, its maker and its model_number</td><td>found or created</td></tr>
 * <tr><td>status</td><td>status_label</td><td>an existing label that is not archived; {@code defaults.status} is created</td></tr>
 * <tr><td>location, supplier</td><td>location_id, supplier_id</td><td>found by name only, else left out and noted</td></tr>
 * <tr><td>name, description, purchaseOrder</td><td>name, notes, order_number</td><td>yes</td></tr>
 * <tr><td>purchaseDate, cost</td><td>purchase_date, purchase_cost</td><td>yes</td></tr>
 * <tr><td>owner</td><td>assigned_to (a user)</td><td>never</td></tr>
 * <tr><td>warrantyEnd</td><td>purchase_date + warranty_months</td><td>only as {@code {custom: ...}}, or as
 * {@code {field: warranty_months}} where whole months meet the date exactly</td></tr>
 * <tr><td>any other</td><td>{@code fields: {lot: {custom: "Lot"}}}</td><td>where the model's fieldset has the field</td></tr>
 * </table>
 *
 * <p><b>Lossy</b>: notes come back rendered from Markdown (compared without markup); texts longer than 191 characters are
 * cut silently by the server and therefore refused before they are sent; an end of warranty derived from months follows
 * PHP's month overflow (29 February plus 36 months is 1 March).
 *
 * <p><b>Never trusted</b>: the HTTP status (a refusal comes as 200 with {@code status: error}), the reply to a write (it
 * shows what was sent, not what was stored), and the server's comparison (lookups ignore case and accents): every lookup
 * is compared here, and every write is read back.
 */
package io.crosswalk.routes.target.snipeit;
