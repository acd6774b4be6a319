(function () {
  var table = document.getElementById("rejected");
  if (!table) { return; }
  var rows = Array.prototype.slice.call(table.tBodies[0].rows);
  var texts = rows.map(function (row) { return row.textContent.toLowerCase(); });
  var filter = document.querySelector(".filter");
  var input = filter.querySelector("input");
  var output = filter.querySelector("output");
  filter.hidden = false;
  input.addEventListener("input", function () {
    var words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    var shown = 0;
    rows.forEach(function (row, n) {
      var hit = words.every(function (word) { return texts[n].indexOf(word) >= 0; });
      row.hidden = !hit;
      shown += hit ? 1 : 0;
    });
    output.textContent = words.length ? shown + " of " + rows.length : "";
  });
}());
