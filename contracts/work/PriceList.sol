// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";
import {IPriceList} from "../interfaces/IPriceList.sol";
import {IProgramFactory} from "../interfaces/IProgramFactory.sol";
import {Errors} from "../libraries/Errors.sol";
import {Events} from "../libraries/Events.sol";
import {Roles} from "../libraries/Roles.sol";
import {Units} from "../libraries/Units.sol";
import {Quantity, UnitId} from "../types/Work.sol";

/// @title PriceList
/// @notice See IPriceList. Each price is a history of (from, price): nothing is overwritten but within one second.
contract PriceList is IPriceList {
    using Checkpoints for Checkpoints.Trace208;

    /// @inheritdoc IPriceList
    uint256 public constant DELAY = 7 days;
    uint256 private constant _WHOLE = 1_000_000;

    IProgramFactory public immutable factory;

    mapping(address program => mapping(address asset => mapping(UnitId unit => Checkpoints.Trace208 history)))
        private _prices;

    constructor(IProgramFactory newFactory) {
        factory = newFactory;
    }

    /// @inheritdoc IPriceList
    function setPrice(
        address program,
        address asset,
        string calldata name,
        uint208 price,
        string calldata source
    ) external {
        if (!factory.isProgram(program)) revert Errors.PriceList_NotAProgram(program);
        if (!IAccessControl(program).hasRole(Roles.ADMIN, msg.sender)) {
            revert Errors.PriceList_NotAdmin(msg.sender, program);
        }
        if (bytes(name).length == 0) revert Errors.PriceList_NoName();
        if (bytes(source).length == 0) revert Errors.PriceList_NoSource();
        UnitId unit = UnitId.wrap(keccak256(bytes(name)));
        uint256 from = block.timestamp + DELAY;
        _prices[program][asset][unit].push(uint48(from), price);
        emit Events.PriceSet({
            program: program,
            asset: asset,
            unit: unit,
            name: name,
            price: price,
            from: from,
            source: source
        });
    }

    /// @inheritdoc IPriceList
    function priceAt(address program, address asset, UnitId unit, uint256 timestamp) public view returns (uint256) {
        // A key is 48 bits wide: of a moment beyond it, which a cast would fold into the past, what is known by now.
        uint48 key = timestamp > type(uint48).max ? type(uint48).max : uint48(timestamp);
        return _prices[program][asset][unit].upperLookupRecent(key);
    }

    /// @inheritdoc IPriceList
    function costDown(
        address program,
        address asset,
        Quantity[] calldata items,
        uint256 timestamp
    ) external view returns (uint256 cost) {
        for (uint256 i = 0; i < items.length; ++i) {
            if (Units.isPolicy(items[i].unit)) revert Errors.PriceList_NotAnItem(items[i].unit);
            uint256 price = priceAt(program, asset, items[i].unit, timestamp);
            if (price == 0) revert Errors.PriceList_NoPrice(program, asset, items[i].unit);
            cost += (uint256(items[i].millionths) * price) / _WHOLE;
        }
    }
}
